namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Counts tokens by the host's estimator, or by a rule of characters: four to a token in ASCII text, two in text with any other
/// character, which errs on the side of more for European languages and on the side of less for Chinese.
/// </summary>
internal struct TokenCounter(Func<string, long>? estimator)
{
    public const int CharactersOfAToken = 4;
    private const int CharactersOfATokenElsewhere = 2;

    public long Tokens { get; private set; }

    /// <summary>What the host's estimator threw; from there on nothing is counted.</summary>
    public Exception? Error { get; private set; }

    public void Add(string? text)
    {
        if (string.IsNullOrEmpty(text) || Error is not null)
            return;
        if (estimator is null)
        {
            Tokens += (text.Length / (System.Text.Ascii.IsValid(text) ? CharactersOfAToken : CharactersOfATokenElsewhere)) + 1;
            return;
        }

        try
        {
            Tokens += estimator(text);
        }
        catch (Exception error)
        {
            Error = error;
        }
    }
}
