using GenAi.Taxonomy.Routing;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>Tables of faults: one in each row, a provider in each column, in the cell what is to come of it, or a dash where it cannot happen.</summary>
internal static class FaultTable
{
    public static TheoryData<Fault, string, string> Cells(string table)
    {
        var cells = new TheoryData<Fault, string, string>();
        string[][] rows = [.. table.Split('\n').Select(row => row.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
        foreach (var row in rows.Skip(1))
        {
            for (var column = 1; column < row.Length; column++)
            {
                if (row[column] != "-")
                    cells.Add(Enum.Parse<Fault>(row[0]), rows[0][column], row[column]);
            }
        }

        return cells;
    }

    public static string Cell(string action, IReadOnlyList<RoutingAttempt> attempts, OfferingState first, int faultyCalls, int wellCalls)
    {
        var failure = attempts[0].Failure;
        if (action == "next" && FailurePolicy.Default.Decide(failure!.Value).Action == FailureAction.NextLargerWindow)
            action = "larger";
        return $"{action}{(first.RecoversAt is null ? "" : "*")}{(failure is { } known ? $" {Words.Of(known.Kind)}" : "")} {faultyCalls}+{wellCalls}";
    }
}
