using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Hosting;

/// <summary>What the sources state about one model whose weights can be downloaded. A fact that no source states is null or empty.</summary>
/// <param name="Id">The id of the model, <c>vendor/model</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Source">Where its facts come from.</param>
internal sealed record OpenWeightModel(string Id, string Name, Source Source)
{
    /// <summary>Gets a value indicating whether no registry lists the model.</summary>
    public bool IsNew { get; init; }

    /// <summary>Gets the id of the model whose weights are served under this name; null where the weights are its own.</summary>
    public string? VariantOf { get; init; }

    /// <summary>Gets what it is, in the words of the file, such as <c>object-detection</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets what it takes, in the words of the file.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Gets what it produces, in the words of the file.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Gets the number of all parameters.</summary>
    public long? Parameters { get; init; }

    /// <summary>Gets the number of parameters used for a token.</summary>
    public long? ActiveParameters { get; init; }

    /// <summary>Gets the license of the weights: an SPDX id, or a <c>LicenseRef-</c> of its own.</summary>
    public string? License { get; init; }

    /// <summary>Gets the terms of the license, in the words of <see cref="LicenseTerms"/>.</summary>
    public IReadOnlyList<string> LicenseConditions { get; init; } = [];

    /// <summary>Gets the memory that a source states; unknown where it follows from the parameters alone.</summary>
    public ModelMemory Memory { get; init; }

    /// <summary>Gets the context window in tokens.</summary>
    public long? ContextWindow { get; init; }

    /// <summary>Gets the number of languages.</summary>
    public long? Languages { get; init; }

    /// <summary>Gets the day of release.</summary>
    public DateOnly? ReleaseDate { get; init; }

    /// <summary>Gets the runtimes that run it.</summary>
    public IReadOnlyList<string> Runtimes { get; init; } = [];

    /// <summary>Gets what else was read.</summary>
    public string? Note { get; init; }
}
