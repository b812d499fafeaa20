using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

// The checks reach the library through this file alone. When a member of the library is renamed, only this file and its twin change.

/// <summary>One call of a client. <see cref="Failure"/> is null if it answered; <see cref="FirstContent"/> is null if it produced no content.</summary>
internal sealed record Attempt(string Offering, string? Failure, int? Status, TimeSpan? FirstContent);

/// <summary>The routing decision of one request. A null cost is unknown.</summary>
internal sealed record Decision(
    string? Offering, decimal? Cost, IReadOnlyList<Attempt> Attempts, IReadOnlyList<string> Unknowns, IReadOnlyList<string> Rejected, bool FromCache)
{
    public static Decision? Of(RoutingDecision? decision) => decision is null ? null : new(
        decision.Offering, decision.Cost, Kit.Attempts(decision.Attempts), decision.Unknowns,
        decision.Selection is null ? [] : [.. decision.Selection.Rejected.Select(each => each.Offering.Id)], decision.IsRestored);
}

/// <summary>The outcome of one request: an answer with its decision, or an exception.</summary>
internal sealed record Outcome<T>(T? Value, Exception? Error, Decision? Decision)
    where T : class
{
    /// <summary>Gets the reason of the refusal, or null if the router did not refuse.</summary>
    public string? Refusal => (Error as RoutingException)?.Reason.ToString();

    public IReadOnlyList<Attempt> Attempts => Decision?.Attempts ?? (Error is RoutingException refused ? Kit.Attempts(refused.Attempts) : []);

    public string? Offering => Decision?.Offering;

    public decimal? Cost => Decision?.Cost;

    /// <summary>Gets the text of a chat answer, 'refused: REASON' or the name of the exception.</summary>
    public string Summary => Value switch
    {
        ChatResponse response => response.Text,
        { } other => other.ToString()!,
        null => Refusal is { } refusal ? $"refused: {refusal}" : Error?.GetType().Name ?? "nothing",
    };
}

/// <summary>The outcome of one stream: the text received, the updates, and the exception that ended it, if any.</summary>
internal sealed record StreamOutcome(string Text, IReadOnlyList<ChatResponseUpdate> Updates, Exception? Error, Decision? Decision)
{
    public string? Refusal => (Error as RoutingException)?.Reason.ToString();
}

/// <summary>Configures a router.</summary>
internal sealed class Routes<TClient>(RouterBuilder<TClient> router)
    where TClient : class
{
    public Routes<TClient> Route(string offering, TClient client) => Done(router.Route(offering, client));
    public Routes<TClient> RouteMade(string offering, Func<TClient> make) => Done(router.Route(offering, _ => make()));
    public Routes<TClient> RouteKeyed(string offering, string key) => Done(router.Route(offering, (object)key));
    public Routes<TClient> Provider(string provider, TClient client) => Done(router.Provider(provider, client));
    public Routes<TClient> CheapestFirst() => Done(router.Require(new ModelRequirements { Objective = SelectionObjective.Cost }));
    public Routes<TClient> Deny(params string[] providers) => Done(router.Require(new ModelRequirements { DenyProviders = providers }));
    public Routes<TClient> CeilingPerRequest(decimal usd) => Done(router.Require(new ModelRequirements { MaxCostPerRequest = usd }));
    public Routes<TClient> BudgetPerDay(decimal usd) => Done(router.Budget(usd, TimeSpan.FromDays(1)));
    public Routes<TClient> CountTokens(Func<string, long> count) => Done(router.EstimateTokens(count));
    public Routes<TClient> Tenant(Func<string?> current) => Done(router.Tenant(_ => current()));
    public Routes<TClient> Attempts(int most) { router.MaxAttempts = most; return this; }
    public Routes<TClient> AttemptTimeout(TimeSpan most) { router.AttemptTimeout = most; return this; }
    public Routes<TClient> MapImageSizes() { router.MapsImageSizes = true; return this; }
    public Routes<TClient> NextOnContentFilter() { router.FailurePolicy = new FailurePolicy { OnContentFilter = FailureAction.Next }; return this; }
    private Routes<TClient> Done(RouterBuilder<TClient> _) => this;
}

/// <summary>A routed client of any kind, its decisions and its container.</summary>
internal sealed class Routed<TClient>(TClient client, List<RoutingDecision> heard, ServiceProvider services)
    where TClient : class
{
    public TClient Client => client;
    public ServiceProvider Services => services;
    public IReadOnlyList<Decision> Decisions => [.. heard.Select(each => Decision.Of(each)!)];
    public Decision? Last => Decision.Of(heard.LastOrDefault());

    /// <summary>Sends a request and returns its answer or its exception.</summary>
    public async Task<Outcome<T>> Send<T>(Func<TClient, Task<T>> request)
        where T : class
    {
        var before = heard.Count;
        try
        {
            var value = await request(client);
            return new(value, null, value is ChatResponse chat ? Decision.Of(chat.GetRoutingDecision()) : Last);
        }
        catch (Exception error)
        {
            return new(null, error, heard.Count > before ? Last : null);
        }
    }
}

/// <summary>The meaning of a model name in a catalog.</summary>
internal sealed record Meaning(
    string? Offering, string? Model, IReadOnlyList<string> Candidates, long? Window, long? MaxOutput, string Structured)
{
    public string? Id => Offering ?? Model;
}

/// <summary>An estimated price. <see cref="Known"/> is null if a part of it has no rate.</summary>
internal sealed record Priced(
    decimal? Total, bool Complete, IReadOnlyList<(string Meter, long Quantity, decimal PerMillion)> Lines, IReadOnlyList<string> Unpriced)
{
    public decimal? Known => Complete ? Total : null;

    public override string ToString()
    {
        var lines = Lines.Select(line => $"{line.Quantity} {line.Meter}@{line.PerMillion:0.####}");
        return $"{Total} {(Complete ? "complete" : "incomplete")} [{string.Join(", ", lines)}]";
    }
}

/// <summary>A selection: its candidates and its rejected offerings with their reasons.</summary>
internal sealed record Choice(IReadOnlyList<(string Offering, decimal? Cost)> Candidates, IReadOnlyDictionary<string, string> Rejected);

internal static class Kit
{
    public static readonly DateTimeOffset Today = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    public static readonly Modality[] TextAndPictures = [Modalities.Text, Modalities.Image];
    public static readonly Capability Reasoning = Capabilities.Reasoning;
    public static readonly Capability EffortControl = Capabilities.ReasoningEffortControl;
    public static readonly Capability StructuredOutput = Capabilities.StructuredOutput;
    private static ModelCatalog Known => ModelCatalog.Default;

    public const string
        RateLimited = nameof(FailureKind.RateLimited),
        QuotaExceeded = nameof(FailureKind.QuotaExceeded),
        ContextTooLong = nameof(FailureKind.ContextTooLong),
        ContentFilter = nameof(FailureKind.ContentFilter),
        BadRequest = nameof(FailureKind.BadRequest),
        ServerError = nameof(FailureKind.ServerError),
        NotFound = nameof(FailureKind.NotFound),
        Authentication = nameof(FailureKind.Authentication),
        Timeout = nameof(FailureKind.Timeout),
        Network = nameof(FailureKind.Network);

    public const string
        AttemptsFailed = nameof(RoutingRefusal.AttemptsFailed),
        NothingMatches = nameof(RoutingRefusal.NothingMatches),
        BudgetExceeded = nameof(RoutingRefusal.BudgetExceeded),
        UnknownModel = nameof(RoutingRefusal.UnknownModel),
        BadRequirements = nameof(RoutingRefusal.BadRequirements);

    // Test catalogs

    /// <summary>Returns rates in US dollars per million tokens.</summary>
    public static PriceRate[] Rates(
        decimal? input = null, decimal? output = null, decimal? cacheRead = null, decimal? cacheWrite = null, decimal? reasoning = null,
        decimal? audioInput = null, decimal? audioOutput = null, decimal? audioCacheRead = null, decimal? imageInput = null, decimal? imageOutput = null)
    {
        (Meter Meter, decimal? Amount)[] rates =
        [
            (Meter.TextInput, input), (Meter.TextOutput, output), (Meter.CacheRead, cacheRead), (Meter.CacheWrite, cacheWrite),
            (Meter.Reasoning, reasoning), (Meter.AudioInput, audioInput), (Meter.AudioOutput, audioOutput), (Meter.AudioCacheRead, audioCacheRead),
            (Meter.ImageInput, imageInput), (Meter.ImageOutput, imageOutput),
        ];
        return [.. rates.Where(rate => rate.Amount is not null).Select(rate => PriceRate.PerMillion(rate.Meter, rate.Amount!.Value))];
    }

    /// <summary>Returns rates that apply above a number of input tokens.</summary>
    public static PriceRate[] Above(long tokens, decimal input, decimal? output = null) =>
        [.. Rates(input, output).Select(rate => new PriceRate(rate.Meter, rate.Amount) { AboveInputTokens = tokens })];

    public static ModelOffering Chat(
        string id, long window = 200_000, decimal? input = 3, decimal? output = 15, long? maxOutput = null, long? maxInput = null,
        Modality[]? inputs = null, bool tools = true, bool? effortControl = null, PriceRate[]? rates = null)
    {
        var capabilities = new Dictionary<Capability, Support>();
        foreach (var each in new[] { Capabilities.ToolCalling, Capabilities.StructuredOutput, Capabilities.Reasoning })
            capabilities[each] = tools ? Support.Supported : Support.Unsupported;
        if (effortControl is { } effort)
            capabilities[Capabilities.ReasoningEffortControl] = effort ? Support.Supported : Support.Unsupported;
        var model = new ModelDescriptor(id)
        {
            Families = [ModelFamilies.LargeLanguageModel],
            Inputs = inputs ?? [Modalities.Text],
            Outputs = [Modalities.Text],
            Limits = new(window, maxInput, maxOutput),
            Tier = ModelTier.Balanced,
            ReleaseDate = new(2026, 6, 1),
            Capabilities = capabilities,
        };
        rates ??= input is null ? null : Rates(input, output ?? 0);
        return Offering(id, model, rates);
    }

    public static ModelOffering Embedding(string id, string? model = null, decimal input = 0.13m) => Offering(
        id,
        new(model ?? id)
        {
            Families = [ModelFamilies.EmbeddingModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.EmbeddingVector],
            Limits = new(8192),
        },
        Rates(input));

    public static ModelOffering Image(string id, decimal perPicture, params (int Width, int Height)[] sizes) => Offering(
        id,
        new(id)
        {
            Families = [ModelFamilies.ImageGenerationModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Image],
            ImageSizes = [.. sizes.Select(size => new ImageSize(size.Width, size.Height))],
        },
        [new PriceRate(Meter.ImageOutput, perPicture, PriceUnit.Image)]);

    private static ModelOffering Offering(string id, ModelDescriptor model, PriceRate[]? rates)
    {
        var slash = id.IndexOf('/');
        return new(id[..slash], id[(slash + 1)..], model) { Access = AccessKind.PayPerUse, Prices = rates is null ? null : new PriceList(rates) };
    }

    public static ModelCatalog Catalogue(params ModelOffering[] offerings)
    {
        var builder = new ModelCatalogBuilder { Version = "test", AsOf = new(2026, 11, 29) };
        foreach (var offering in offerings)
            builder.Set(offering);
        return builder.Build();
    }

    public static ModelCatalog WithDeployment(ModelCatalog? catalogue, string name, string offering) =>
        (catalogue ?? Known).ToBuilder().MapDeployment(name, offering).Build();

    // Routers

    public static Routed<IChatClient> ChatRouter(
        ModelCatalog? catalogue, Action<Routes<IChatClient>> set, Clock? clock = null,
        Action<ChatClientBuilder>? pipeline = null, Action<IServiceCollection>? services = null) =>
        Router<IChatClient>(catalogue, clock, services, (collection, heard) =>
        {
            var builder = collection.AddRoutedChatClient(router => { router.OnDecision(heard); set(new(router)); });
            pipeline?.Invoke(builder);
        });

    public static Routed<IEmbeddingGenerator<string, Embedding<float>>> EmbeddingRouter(
        ModelCatalog? catalogue, Action<Routes<IEmbeddingGenerator<string, Embedding<float>>>> set,
        Action<EmbeddingGeneratorBuilder<string, Embedding<float>>>? pipeline = null) =>
        Router<IEmbeddingGenerator<string, Embedding<float>>>(catalogue, null, null, (collection, heard) =>
        {
            var builder = collection.AddRoutedEmbeddingGenerator(router => { router.OnDecision(heard); set(new(router)); });
            pipeline?.Invoke(builder);
        });

    public static Routed<IImageGenerator> ImageRouter(ModelCatalog? catalogue, Action<Routes<IImageGenerator>> set) =>
        Router<IImageGenerator>(catalogue, null, null, (collection, heard) =>
            collection.AddRoutedImageGenerator(router => { router.OnDecision(heard); set(new(router)); }));

    public static Routed<ISpeechToTextClient> TranscriptionRouter(ModelCatalog? catalogue, Action<Routes<ISpeechToTextClient>> set) =>
        Router<ISpeechToTextClient>(catalogue, null, null, (collection, heard) =>
            collection.AddRoutedSpeechToTextClient(router => { router.OnDecision(heard); set(new(router)); }));

    public static Routed<ITextToSpeechClient> SpeechRouter(ModelCatalog? catalogue, Action<Routes<ITextToSpeechClient>> set) =>
        Router<ITextToSpeechClient>(catalogue, null, null, (collection, heard) =>
            collection.AddRoutedTextToSpeechClient(router => { router.OnDecision(heard); set(new(router)); }));

    private static Routed<TClient> Router<TClient>(
        ModelCatalog? catalogue, Clock? clock, Action<IServiceCollection>? services, Action<IServiceCollection, Action<RoutingDecision>> add)
        where TClient : class
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(clock ?? new Clock());
        collection.AddLogging();
        collection.AddGenAiTaxonomy(taxonomy => { if (catalogue is not null) taxonomy.UseCatalog(catalogue); });
        var heard = new List<RoutingDecision>();
        add(collection, decision => { lock (heard) heard.Add(decision); });
        services?.Invoke(collection);
        var provider = collection.BuildServiceProvider();
        return new(provider.GetRequiredService<TClient>(), heard, provider);
    }

    /// <summary>Registers a router in the container of a host, under a key if one is given.</summary>
    public static ChatClientBuilder AddChatRouter(
        IServiceCollection services, Action<Routes<IChatClient>> set, ModelCatalog? catalogue = null, string? key = null)
    {
        if (catalogue is not null)
            services.AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(catalogue));
        return key is null
            ? services.AddRoutedChatClient(router => set(new(router)))
            : services.AddKeyedRoutedChatClient(key, router => set(new(router)));
    }

    public static void AddEmbeddingRouter(IServiceCollection services, Action<Routes<IEmbeddingGenerator<string, Embedding<float>>>> set) =>
        services.AddRoutedEmbeddingGenerator(router => set(new(router)));

    public static void DenyForTenant(IServiceCollection services, string tenant, string provider) =>
        services.AddGovernancePolicy(new(tenant) { Tenants = [tenant], DenyProviders = [provider] });

    /// <summary>Builds and starts a host. Returns the exception instead if it does not start.</summary>
    public static async Task<(IHost? Host, Exception? Fault)> Start(Action<IServiceCollection> services, string environment = "Production")
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        services(builder.Services);
        IHost? host = null;
        try
        {
            host = builder.Build();
            await host.StartAsync();
            return (host, null);
        }
        catch (Exception fault)
        {
            host?.Dispose();
            return (null, fault);
        }
    }

    public static IDistributedCache Cache() => new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));

    // Requests

    public static Task<Outcome<ChatResponse>> Ask(
        this Routed<IChatClient> router, string text = "hi", ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        router.Send(client => client.GetResponseAsync(text, options, cancellationToken));

    public static Task<Outcome<ChatResponse>> Ask(this Routed<IChatClient> router, IEnumerable<ChatMessage> messages, ChatOptions? options = null) =>
        router.Send(client => client.GetResponseAsync(messages, options));

    public static Task<Outcome<ChatResponse>> AskAbout(this Routed<IChatClient> router, params AIContent[] contents) =>
        router.Ask([new ChatMessage(ChatRole.User, contents)]);

    /// <summary>Reads a stream to its end, or stops after some updates.</summary>
    public static async Task<StreamOutcome> Stream(this Routed<IChatClient> router, string text = "hi", ChatOptions? options = null, int leaveAfter = int.MaxValue)
    {
        var updates = new List<ChatResponseUpdate>();
        Exception? error = null;
        try
        {
            await foreach (var update in router.Client.GetStreamingResponseAsync(text, options))
            {
                updates.Add(update);
                if (updates.Count >= leaveAfter)
                    break;
            }
        }
        catch (Exception caught)
        {
            error = caught;
        }

        var decision = updates.Select(update => update.GetRoutingDecision()).LastOrDefault(each => each is not null);
        return new(string.Concat(updates.Select(update => update.Text)), updates, error, Decision.Of(decision));
    }

    public static ChatOptions WithoutFailover() => new ChatOptions().WithoutFailover();

    public static ChatOptions WithoutFailover(ChatOptions options) => options.WithoutFailover();

    public static ChatOptions Denying(string provider, ChatOptions? options = null) =>
        (options ?? new()).Require(new() { DenyProviders = [provider] });

    public static Decision? DecisionOf(ChatResponse response) => Decision.Of(response.GetRoutingDecision());

    public static bool HasHealth(IChatClient client) => client.GetService<IOfferingHealth>() is not null;

    public static IReadOnlyList<Attempt> Attempts(IEnumerable<RoutingAttempt> attempts) =>
        [.. attempts.Select(each => new Attempt(each.Offering, each.Failure?.Kind.ToString(), each.Failure?.Status, each.TimeToFirstContent))];

    public static IReadOnlyList<(string Offering, string? Error, TimeSpan Duration)> ErrorsOf(Exception? refused) =>
        refused is RoutingException routing ? [.. routing.Attempts.Select(each => (each.Offering, each.Failure?.Exception?.Message, each.Duration))] : [];

    // The embedded catalog

    public static Meaning Resolve(string name, ModelCatalog? catalogue = null)
    {
        var found = (catalogue ?? Known).Resolve(name);
        var limits = found.Offering?.Limits ?? found.Model?.Limits;
        var structured = found.Offering?.Supports(Capabilities.StructuredOutput) ?? found.Model?.Supports(Capabilities.StructuredOutput) ?? Support.Unknown;
        return new(found.Offering?.Id, found.Model?.Id, found.Candidates, limits?.ContextWindow, limits?.MaxOutput, structured.ToString());
    }

    public static ModelOffering? Find(string id) => Known.FindOffering(id);

    public static IEnumerable<ModelOffering> All => Known.Offerings;

    public static (long? Window, long? MaxInput) LimitsOf(ModelOffering offering) => (offering.Limits.ContextWindow, offering.Limits.MaxInput);

    public static bool HasPrice(ModelOffering offering) => offering.Prices is not null;

    public static string NameAtProvider(ModelOffering offering) => offering.IdAtProvider;

    public static string ProviderOf(ModelOffering offering) => offering.Provider;

    public static bool Has(ModelOffering? offering, Capability capability) => offering?.Supports(capability) == Support.Supported;

    /// <summary>Returns whether an offering is deprecated or retired on a day.</summary>
    public static bool IsEndedOn(ModelOffering offering, DateOnly day) => offering.StageOn(day) is ModelStage.Deprecated or ModelStage.Retired;

    public static IEnumerable<(string Fact, string Kept, string Other)> Conflicts(string subject) =>
        Known.Conflicts.Where(each => each.Subject == subject).Select(each => (each.Fact, each.Kept, each.Other));

    /// <summary>Returns the rates added from a source whose own price for the same offering was rejected.</summary>
    public static IEnumerable<string> RatesFromSourcesThatDisagree()
    {
        foreach (var offering in Known.Offerings.Where(each => each.Prices is not null))
        {
            var main = offering.SourceOf(FactNames.Prices)?.ToString();
            foreach (var filled in offering.Prices!.Rates.Where(rate => rate.Source is not null && rate.Source.ToString() != main))
            {
                // A conflict that ends in 'too' is only about a tier for long prompts. The base rates can still agree.
                var against = Known.Conflicts.FirstOrDefault(each => each.Subject == offering.Id && each.Fact == FactNames.Prices
                    && each.OtherSource?.ToString() == filled.Source!.ToString() && !each.Other.EndsWith(" too", StringComparison.Ordinal));
                if (against is not null)
                    yield return $"{offering.Id} {filled.Meter} from {filled.Source}, which states '{against.Other}' where '{against.Kept}' is kept";
            }
        }
    }

    /// <summary>Returns the service tiers that have no price for long prompts, though the standard tier costs more for them.</summary>
    public static IEnumerable<(ModelOffering Offering, ServiceTier Tier, long Above)> ServiceTiersWithoutContextTier()
    {
        foreach (var offering in Known.Offerings.Where(each => each.Prices is not null))
        {
            var input = offering.Prices!.Rates.Where(rate => rate.Meter == Meter.TextInput).ToArray();
            var above = input.Where(rate => rate.ServiceTier == ServiceTier.Standard).Max(rate => (long?)rate.AboveInputTokens) ?? 0;
            foreach (var tier in new[] { ServiceTier.Flex, ServiceTier.Batch, ServiceTier.Priority })
            {
                if (above > 0 && input.Any(rate => rate.ServiceTier == tier))
                    yield return (offering, tier, above);
            }
        }
    }

    // Prices

    public static ModelUsage Usage(
        long input, long output, long cached = 0, long written = 0, long reasoning = 0,
        long audioInput = 0, long audioOutput = 0, long imageInput = 0, long searches = 0, string tier = "Standard") => new(input, output)
        {
            CachedInputTokens = cached,
            CacheWriteTokens = written,
            ReasoningTokens = reasoning,
            AudioInputTokens = audioInput,
            AudioOutputTokens = audioOutput,
            ImageInputTokens = imageInput,
            Searches = searches,
            ServiceTier = Enum.Parse<ServiceTier>(tier),
        };

    public static Priced Price(PriceRate[] rates, ModelUsage usage, DateTimeOffset? at = null) => Price(new PriceList(rates), usage, at);

    public static Priced Price(ModelOffering offering, ModelUsage usage, DateTimeOffset? at = null) => Price(offering.Prices!, usage, at);

    private static Priced Price(PriceList prices, ModelUsage usage, DateTimeOffset? at)
    {
        var estimate = prices.Estimate(usage, at ?? Today);
        return new(
            estimate.Total, estimate.IsComplete,
            [.. estimate.Lines.Select(line => (line.Meter.ToString(), line.Quantity, line.Rate * 1_000_000))],
            [.. estimate.Unpriced.Select(meter => meter.ToString())]);
    }

    /// <summary>Returns the total that the library bills, or null if a part has no rate.</summary>
    public static decimal? Bill(PriceRate[] rates, ModelUsage usage) => new PriceList(rates).TotalOf(usage, Today);

    // The selector

    public static Choice Select(
        ModelCatalog? catalogue = null, bool cheapest = false, string unknown = "Exclude", long? input = null, long? output = null,
        string[]? models = null, string[]? providers = null, bool reasoning = false, decimal? ceiling = null, string[]? stages = null)
    {
        var selection = new ModelSelector(GenAiTaxonomy.Default, catalogue ?? Known, new Clock()).Select(new()
        {
            Objective = cheapest ? SelectionObjective.Cost : SelectionObjective.Balanced,
            Unknown = Enum.Parse<UnknownFacts>(unknown),
            InputTokens = input,
            OutputTokens = output,
            AllowModels = models ?? [],
            AllowProviders = providers ?? [],
            Requires = reasoning ? [Capabilities.Reasoning] : [],
            MaxCostPerRequest = ceiling,
            Stages = stages is null ? [] : [.. stages.Select(Enum.Parse<ModelStage>)],
        });
        return new(
            [.. selection.Candidates.Select(each => (each.Offering.Id, each.EstimatedCost))],
            selection.Rejected.ToDictionary(each => each.Offering.Id, each => string.Join("; ", each.Reasons.Select(reason => $"{reason.Code}: {reason}"))));
    }

    // Imports

    public static ModelCatalog Import(string format, string json) => CatalogImporter.Read(
        new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)), Enum.Parse<CatalogFormat>(format), new() { RetrievedOn = new(2026, 8, 1) }).Catalog;

    public static IEnumerable<ModelOffering> OfferingsOf(ModelCatalog catalogue) => catalogue.Offerings;
}

/// <summary>Returns the cost of one request, from the usage its answer reports.</summary>
internal static class Bill
{
    /// <summary>US dollars per million tokens: 3 input, 15 output, 0.3 cache read, 3.75 cache write.</summary>
    public static readonly PriceRate[] Usual = Kit.Rates(3, 15, cacheRead: 0.3m, cacheWrite: 3.75m);

    /// <summary>Returns the cost of a whole answer, or null if it is unknown.</summary>
    public static async Task<decimal?> Of(UsageDetails usage, PriceRate[]? rates = null)
    {
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/a", rates: rates ?? Usual)),
            routes => routes.Route("x/a", new Scripted("a", (_, _) => Answers.Text("ok", usage))));
        var answer = await router.Ask();
        Expect.Equal("ok", answer.Summary, "answer");
        return answer.Cost;
    }

    /// <summary>Returns the cost of a stream, or null if it is unknown.</summary>
    public static async Task<decimal?> OfStream(PriceRate[]? rates, params ChatResponseUpdate[] updates)
    {
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/a", rates: rates ?? Usual)),
            routes => routes.Route("x/a", new Scripted("a", null, (_, _) => updates)));
        var stream = await router.Stream();
        Expect.Equal(null, stream.Error?.GetType().Name, "exception");
        return stream.Decision?.Cost;
    }
}
