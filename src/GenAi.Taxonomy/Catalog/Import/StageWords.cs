using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Words in a model's id that tell its stage.</summary>
internal static partial class StageWords
{
    /// <summary>The source of a stage that is read from the id.</summary>
    public static Source Source { get; } = new("model-id", "The word in the model's id");

    /// <summary>Returns a value indicating whether an id has one of the words preview, exp, experimental, alpha and beta, as a whole word.</summary>
    public static bool IsPreview(string id) => Preview().IsMatch(id);

    /// <summary>Returns a value indicating whether an id names whatever is newest, such as <c>mistral-large-latest</c>. A runtime's tag, such as <c>llama3:latest</c>, does not.</summary>
    public static bool IsMovingAlias(string id) => Moving().IsMatch(id);

    [GeneratedRegex("(?<![a-z])(preview|exp|experimental|alpha|beta)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preview();

    [GeneratedRegex("([-@]latest|^latest|^deepseek-(chat|reasoner))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Moving();
}
