namespace GenAi.Taxonomy;

/// <summary>The ids of every log message of the package, so that none is used twice. A published id keeps its meaning.</summary>
internal static class LogEvents
{
    public const int CatalogChanged = 100;
    public const int CatalogUnchanged = 101;
    public const int CatalogRefreshFailed = 102;
    public const int CatalogListenerFailed = 103;

    public const int SelectorNotRecompiled = 200;
    public const int EditRefused = 201;

    public const int AttemptFailed = 300;
    public const int RequestRouted = 301;
    public const int RequestNotServed = 302;
    public const int ListenerFailed = 303;
    public const int HealthFailed = 304;
    public const int PolicyFailed = 305;
    public const int ClassifierFailed = 306;
    public const int LedgerFailed = 307;
    public const int ConversationsFailed = 308;
    public const int RateLedgerFailed = 309;
}
