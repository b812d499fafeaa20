namespace ChatRouting.Providers;

/// <summary>Which providers there are: those with a key or an address in the environment; where there is none, stand-ins on the loopback.</summary>
/// <param name="OpenAi">The key of OpenAI.</param>
/// <param name="Anthropic">The key of Anthropic.</param>
/// <param name="Ollama">The address of Ollama.</param>
internal sealed record Accounts(string? OpenAi = null, string? Anthropic = null, Uri? Ollama = null)
{
    public bool IsOffline => (OpenAi, Anthropic, Ollama) is (null, null, null);

    public bool HasOpenAi => IsOffline || OpenAi is not null;

    public bool HasOllama => IsOffline || Ollama is not null;

    public static Accounts Of(IConfiguration environment)
    {
        return new(Value("OPENAI_API_KEY"), Value("ANTHROPIC_API_KEY"), Value("OLLAMA_HOST") is { } host ? AddressOf(host) : null);

        string? Value(string name) => environment[name] is { Length: > 0 } value ? value : null;
    }

    // Ollama itself takes a host without scheme or port, and 0.0.0.0 for a server that listens everywhere.
    private static Uri AddressOf(string host)
    {
        if (host.Contains("://", StringComparison.Ordinal))
            return new(host);
        var address = new UriBuilder($"http://{host}");
        if (!host.EndsWith($":{address.Port}", StringComparison.Ordinal))
            address.Port = 11434;
        if (address.Host == "0.0.0.0")
            address.Host = "127.0.0.1";
        return address.Uri;
    }
}
