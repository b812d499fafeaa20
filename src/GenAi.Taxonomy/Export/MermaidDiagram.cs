using System.Globalization;
using System.Text;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <summary>Parts of a taxonomy as Mermaid flowcharts, for pages that draw them.</summary>
public static class MermaidDiagram
{
    /// <summary>Writes the families, the broader above the narrower; fields and system patterns have shapes of their own.</summary>
    /// <param name="writer">Where to write; stays open. Lines end with a line feed.</param>
    /// <param name="taxonomy">The taxonomy.</param>
    public static void WriteFamilyTree(TextWriter writer, GenAiTaxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(taxonomy);
        var families = taxonomy.All<ModelFamily>();
        List<string> lines = ["flowchart LR", .. families.Select(family => "  " + Node(family))];
        foreach (var family in families)
        {
            foreach (var narrower in taxonomy.Narrower(family))
                lines.Add($"  {Name(family)} --> {Name(narrower)}");
        }

        Write(writer, lines);
    }

    /// <summary>Writes one family with its risks, the inherited ones too, and the controls that mitigate them.</summary>
    /// <param name="writer">Where to write; stays open. Lines end with a line feed.</param>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="family">The family.</param>
    /// <param name="least">The least severity drawn.</param>
    /// <exception cref="ArgumentException">The family is not in the taxonomy.</exception>
    public static void WriteRisks(TextWriter writer, GenAiTaxonomy taxonomy, ModelFamily family, Severity least = Severity.Medium)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(family);
        var current = (ModelFamily)taxonomy.Concepts[taxonomy.IndexOf(family)];
        IReadOnlyList<Exposure> exposures = [.. taxonomy.RisksOf(current).Where(exposure => exposure.Severity >= least)];
        List<string> lines =
        [
            "flowchart LR",
            "  " + Node(current),
            .. exposures.Select(exposure => "  " + Node(exposure.Risk)),
            .. exposures.SelectMany(exposure => taxonomy.ControlsOf(exposure.Risk)).Distinct().Select(control => "  " + Node(control)),
            .. exposures.Select(exposure => $"  {Name(current)} -- {Kebab.Of(exposure.Severity)} --> {Name(exposure.Risk)}"),
            .. exposures.SelectMany(exposure => taxonomy.ControlsOf(exposure.Risk).Select(control => $"  {Name(exposure.Risk)} -.-> {Name(control)}")),
        ];
        Write(writer, lines);
    }

    private static void Write(TextWriter writer, List<string> lines) => writer.Write(string.Join('\n', lines) + "\n");

    private static string Node(Concept concept) => concept switch
    {
        ModelFamily { Kind: FamilyKind.Field } => $"{Name(concept)}([{Label(concept)}])",
        ModelFamily { Kind: FamilyKind.System } => $"{Name(concept)}[[{Label(concept)}]]",
        Risk => $"{Name(concept)}{{{{{Label(concept)}}}}}",
        RiskControl => $"{Name(concept)}({Label(concept)})",
        _ => $"{Name(concept)}[{Label(concept)}]",
    };

    // Words such as "end" mean something to Mermaid, and so do hyphens beside arrows: no id stands alone.
    private static string Name(Concept concept) => $"n_{concept.Id.Replace('-', '_')}";

    /// <summary>The name as a quoted label; everything that could be syntax or markup is written as its number.</summary>
    private static string Label(Concept concept)
    {
        var label = new StringBuilder("\"");
        foreach (var rune in concept.Name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '.' or ',' or '(' or ')' or '/')
                label.Append(rune.ToString());
            else
                label.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }

        return label.Append('"').ToString();
    }
}
