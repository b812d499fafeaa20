using Advisor.Output;
using GenAi.Taxonomy;

namespace Advisor.Input;

/// <summary>Reads the name of a facet.</summary>
internal static class FacetInput
{
    /// <summary>Returns the facet; null where none has this name.</summary>
    public static Facet? Parse(string text)
    {
        foreach (var facet in Enum.GetValues<Facet>())
        {
            if (Words.Of(facet) == text)
                return facet;
        }

        return null;
    }

    public static string Fault(string text) => $"'{text}' is not a facet; it is one of {string.Join(", ", Enum.GetValues<Facet>().Select(Words.Of))}";
}
