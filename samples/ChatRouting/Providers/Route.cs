namespace ChatRouting.Providers;

/// <summary>An offering of the catalog and what makes a client for it.</summary>
internal sealed record Route<TClient>(string Offering, Func<IServiceProvider, TClient> Client);
