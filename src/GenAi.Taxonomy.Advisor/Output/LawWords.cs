using System.Text.Json.Nodes;
using GenAi.Taxonomy;

namespace Advisor.Output;

/// <summary>The class of an application under the EU AI Act, in words and as JSON.</summary>
internal sealed class LawWords(GenAiTaxonomy taxonomy, ApplicationArea application)
{
    private readonly HighRiskClass? _class = taxonomy.HighRiskClassOf(application);

    public void Write(Page page)
    {
        page.Section("Under the EU AI Act");
        if (_class is null)
        {
            page.Paragraph("Not classified here: to be checked.", indent: 2);
            return;
        }

        var condition = _class.Condition is { } known ? $" if {known}" : "";
        page.Paragraph(
            _class.Answer switch
            {
                HighRiskAnswer.Yes => $"High-risk: {Words.InText(_class.Reason)}",
                HighRiskAnswer.Depends => $"High-risk{condition}: {Words.InText(_class.Reason)}",
                _ => $"Not high-risk: {Words.InText(_class.Reason)}",
            },
            indent: 2);
        page.Points(Details(_class).Where(point => point.Text.Length > 0));
    }

    public JsonObject? Document() => _class is null ? null : new()
    {
        ["answer"] = Words.Of(_class.Answer),
        ["reason"] = _class.Reason,
        ["condition"] = _class.Condition,
        ["grounds"] = Json.Array(_class.Grounds.Select(Words.Of)),
        ["point"] = _class.Point,
        ["sources"] = Json.Array(_class.Sources.Select(source => source.ToString())),
    };

    private static IEnumerable<(Cell Label, string Text)> Details(HighRiskClass known)
    {
        yield return ("Ground", string.Join(", ", known.Grounds.Select(Ground)) + (known.Point is { } point ? $"{(known.Grounds.Count > 0 ? ", " : "")}{point}" : ""));
        yield return ("Sources", string.Join("; ", known.Sources.Select(source => source.Title)));
    }

    private static string Ground(HighRiskGround ground) => ground switch
    {
        HighRiskGround.ListedUse => "a use that Annex III lists",
        HighRiskGround.RegulatedProduct => "a product that Annex I names",
        _ => Words.Of(ground),
    };
}
