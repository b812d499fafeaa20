namespace GenAi.Taxonomy.Routing;

/// <summary>Whether and where a request goes on after a failed attempt.</summary>
public enum FailureAction
{
    /// <summary>It ends here: an exception, or the filtered response as it is.</summary>
    Stop,

    /// <summary>On to the next candidate.</summary>
    Next,

    /// <summary>On to the next candidate whose context window is known to be larger.</summary>
    NextLargerWindow,
}
