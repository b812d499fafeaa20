namespace GenAi.Taxonomy.Selection;

/// <summary>What a selection should be good at.</summary>
public enum SelectionObjective
{
    /// <summary>Fit, quality, cost and risk together; the more critical the use, the less price counts. The default.</summary>
    Balanced,

    /// <summary>The cheapest that meets the requirements; what has no known price is out.</summary>
    Cost,

    /// <summary>The best that meets the requirements, whatever it costs.</summary>
    Quality,

    /// <summary>The quickest to answer. Needs <see cref="Catalog.ModelOffering.TimeToFirstToken"/>, which no importable source states.</summary>
    Latency,
}
