using System.Text.Json.Nodes;
using GenAi.Taxonomy;

namespace Advisor.Output;

/// <summary>What sources say, by the question that it answers.</summary>
internal static class ClaimPage
{
    /// <summary>Writes claims under their questions, each with its source; what the taxonomy holds follows once for all that share it.</summary>
    public static void Write(Page page, IReadOnlyList<SourcedClaim> claims, GenAiTaxonomy taxonomy, bool hasQuestions = true)
    {
        foreach (var group in claims.GroupBy(claim => claim.Topic))
        {
            var question = group.Key is { } topic ? taxonomy.Find<Question>(topic) : null;
            if (hasQuestions && question is not null)
                page.Paragraph(question.Name, indent: 2);
            var indent = hasQuestions && question is not null ? 4 : 2;
            foreach (var alike in group.GroupBy(claim => claim.Resolution))
            {
                foreach (var claim in alike)
                    page.Paragraph($"{claim.Statement} ({claim.Source.Id}; {Words.Of(claim.Status)})", indent);
                if (alike.Key.Length > 0)
                    page.Note(alike.Key, indent + 2);
            }
        }
    }

    public static JsonObject Document(SourcedClaim claim) => new()
    {
        ["id"] = claim.Id,
        ["topic"] = claim.Topic,
        ["statement"] = claim.Statement,
        ["source"] = claim.Source.Id,
        ["stance"] = Words.Of(claim.Stance),
        ["status"] = Words.Of(claim.Status),
        ["resolution"] = claim.Resolution,
        ["subjects"] = Json.Ids(claim.Subjects),
    };
}
