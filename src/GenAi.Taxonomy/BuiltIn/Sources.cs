namespace GenAi.Taxonomy;

/// <summary>The sources of the built-in taxonomy.</summary>
public static class Sources
{
    /// <summary>An article that sets generative AI beside large language models and asks which one to use.</summary>
    public static Source Article000 => field ??= new("article-000", "BigRock: generative AI and large language models, differences and uses");

    /// <summary>An article on scope, outputs, benefits and cautions of both.</summary>
    public static Source Article001 => field ??= new("article-001", "Globussoft: LLM and generative AI compared");

    /// <summary>An article on function, data and industries of both.</summary>
    public static Source Article002 => field ??= new("article-002", "A. Perry and others: generative AI and large language models across industries");

    /// <summary>A short table and answers to frequent questions.</summary>
    public static Source Article003 => field ??= new("article-003", "Large language models and generative AI: the relationship, with frequent questions");

    /// <summary>An article on how both work, their applications, strengths and weaknesses.</summary>
    public static Source Article004 => field ??= new("article-004", "PromptLayer: large language models and generative AI, understanding the differences");

    /// <summary>The judgement of the authors of this library, from general knowledge of the field.</summary>
    public static Source Curated => field ??= new("curated", "GenAi.Taxonomy authors");

    /// <value>All of them, in the order of their ids.</value>
    public static IReadOnlyList<Source> All => field ??= Array.AsReadOnly([Article000, Article001, Article002, Article003, Article004, Curated]);
}
