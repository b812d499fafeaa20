using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using GenAi.Taxonomy.Tests.DependencyInjection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>Policies and controls in place hold for every request of a router, before any call.</summary>
public class RoutedGovernanceTests
{
    private static readonly ApplicationArea Diagnosis = ApplicationAreas.Healthcare.DiagnosisAssistance;
    private static readonly Reviewer Approves = new(ReviewVerdict.Approve);

    private readonly ScriptedChatClient _strong = new("strong");
    private readonly ScriptedChatClient _middle = new("middle");
    private readonly ScriptedChatClient _small = new("small");

    private int Calls => _strong.Calls + _middle.Calls + _small.Calls;

    [Fact]
    public async Task GetResponse_PolicyRequiresReviewAndNoneIsInPlace_RefusesBeforeAnyCall()
    {
        using var kit = Kit(ForDiagnosis, HealthPolicy);
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        Assert.Equal(RoutingRefusal.ControlMissing, error.Reason);
        Assert.Equal(0, Calls);
        string[] named = ["'diagnosis-assistance'", "'human-review'", "unqualified-advice", "AddRiskControl", "UseHumanReview"];
        Assert.All(named, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stream_PolicyRequiresReviewAndNoneIsInPlace_RefusesBeforeAnyCall()
    {
        using var kit = Kit(ForDiagnosis, HealthPolicy);
        Assert.Equal(RoutingRefusal.ControlMissing, (await Assert.ThrowsAsync<RoutingException>(() => kit.Stream())).Reason);
        Assert.Equal(0, Calls);
    }

    [Fact]
    public async Task GetResponse_ReviewIsAttached_Passes()
    {
        using var kit = Kit(ForDiagnosis, HealthPolicy, client => client.UseHumanReview(Approves));
        Assert.Equal("hello", (await kit.Ask()).Text);
        Assert.Equal("hello", (await kit.Stream()).ToChatResponse().Text);
    }

    [Fact]
    public async Task GetResponse_ReviewIsAttested_Passes()
    {
        using var kit = Kit(ForDiagnosis, services =>
        {
            HealthPolicy(services);
            services.AddRiskControl(ControlInPlace.Attested(RiskControls.HumanReview, "the head of radiology", new(2026, 1, 5)));
        });
        Assert.Equal("hello", (await kit.Ask()).Text);
    }

    [Fact]
    public async Task GetResponse_RequestThatGoesRoundTheControl_IsRefused()
    {
        using var kit = Kit(ForDiagnosis, HealthPolicy);
        using var reviewed = kit.Client.AsBuilder().UseHumanReview(Approves).Build();
        Assert.Equal("hello", (await reviewed.GetResponseAsync("Hi")).Text);
        Assert.Equal(RoutingRefusal.ControlMissing, (await Assert.ThrowsAsync<RoutingException>(() => kit.Ask())).Reason);
    }

    [Fact]
    public async Task GetResponse_NarrowerControlIsInPlace_CountsForTheBroader()
    {
        var fourEyes = new RiskControl("four-eyes-review", "Four-eyes review") { Broader = [RiskControls.HumanReview] };
        using var kit = Kit(ForDiagnosis, services =>
        {
            HealthPolicy(services);
            services.AddGenAiTaxonomy(t => t.Add(fourEyes));
            services.AddRiskControl(ControlInPlace.Attested(fourEyes, "the head of radiology", new(2026, 1, 5)));
        });
        Assert.Equal("hello", (await kit.Ask()).Text);
    }

    [Fact]
    public async Task GetResponse_RequestNamesAnApplication_IsHeldToItsPolicy()
    {
        using var kit = Kit(_ => { }, HealthPolicy);
        Assert.Equal("hello", (await kit.Ask()).Text);
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new ChatOptions().Require(new() { Application = Diagnosis })));
        Assert.Equal(RoutingRefusal.ControlMissing, error.Reason);
    }

    [Fact]
    public async Task GetResponse_PoliciesChange_AreFollowedForTheSameRequest()
    {
        var policies = new Changing();
        using var kit = Kit(_ => { }, services => services.AddSingleton<IGovernancePolicies>(policies));
        var options = new ChatOptions().Require(new() { Application = Diagnosis });
        Assert.Equal("strong", (await kit.Ask(options: options)).ModelId);
        policies.ForDiagnosis = new("health") { DenyProviders = ["lumen"] };
        Assert.Equal("middle", (await kit.Ask(options: options)).ModelId);
        Assert.Equal("strong", (await kit.Ask()).ModelId);
    }

    [Fact]
    public async Task GetResponse_PolicyOfTheHouse_HoldsForFallbacksToo()
    {
        var strong = new ScriptedChatClient("strong", Reply.Status(500));
        using var kit = new RoutingKit(strong, _middle, _small, services: services => services.AddGovernancePolicy(new("house") { DenyProviders = ["nova"] }));
        Assert.Equal("small", (await kit.Ask()).ModelId);
        Assert.Equal(0, _middle.Calls);
    }

    [Fact]
    public async Task Tenant_Changes_ThePolicyMeantForItHolds()
    {
        string? tenant = null;
        using var kit = Kit(r => r.Tenant(_ => tenant), services => services.AddGovernancePolicy(new("north") { Tenants = ["north"], DenyProviders = ["lumen"] }));
        Assert.Equal("strong", (await kit.Ask()).ModelId);
        tenant = "north";
        Assert.Equal("middle", (await kit.Ask()).ModelId);
        tenant = "south";
        Assert.Equal("strong", (await kit.Ask()).ModelId);
    }

    [Fact]
    public async Task Start_PolicyForTenantsAndRouterThatKnowsNone_IsAFault()
    {
        using var host = HostTests.Host(services => AddRouter(services, _ => { }).AddGovernancePolicy(new("north") { Tenants = ["north"] }));
        var message = (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message;
        Assert.Contains("meant for tenants: north", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PolicyLeavesNothingOfTheDefaults_IsAFault()
    {
        using var host = HostTests.Host(services => AddRouter(services, r => r.Require(new ModelRequirements { AllowProviders = ["lumen"] }))
            .AddGovernancePolicy(new("house") { AllowProviders = ["nova"] }));
        var message = (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message;
        Assert.Contains("allows only 'nova', the requirements only 'lumen'", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponse_PolicyLeavesNothingOfARequest_RefusesAndNamesThePolicy()
    {
        using var kit = Kit(_ => { }, services => services.AddGovernancePolicy(new("health") { Applications = [Diagnosis], AllowProviders = ["nova"] }));
        var options = new ChatOptions().Require(new() { Application = Diagnosis, AllowProviders = ["lumen"] });
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: options));
        Assert.Equal(RoutingRefusal.NothingMatches, error.Reason);
        Assert.Contains("policy 'health'", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, Calls);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("deny list")]
    [InlineData("price ceiling")]
    [InlineData("ceiling of a request")]
    [InlineData("risk limit")]
    [InlineData("required control")]
    [InlineData("policy of the house")]
    [InlineData("policy of the router's application")]
    public async Task GetResponse_RequestNamesItsOwnApplicationAndTasks_TheRoutersConstraintsHold(string constraint)
    {
        var requirements = new ModelRequirements { Application = Diagnosis, Tasks = [ModelTasks.QuestionAnswering] };
        using var kit = Kit(
            r => r.Require(constraint switch
            {
                "deny list" => requirements with { DenyProviders = ["lumen"] },
                "price ceiling" => requirements with { MaxPricePerMillionTokens = 2 },
                "ceiling of a request" => requirements with { MaxCostPerRequest = 0.01m },
                "risk limit" => requirements with { RiskLimits = [new(Risks.Hallucination, Severity.Low)] },
                "required control" => requirements with { RequiredControls = [RiskControls.HumanReview] },
                _ => requirements,
            }),
            services => services.AddGovernancePolicy(new("health")
            {
                Applications = constraint == "policy of the house" ? [] : [Diagnosis],
                DenyProviders = constraint.StartsWith("policy", StringComparison.Ordinal) ? ["lumen"] : [],
            }));
        var options = new ChatOptions { MaxOutputTokens = 1000 }
            .Require(new() { Application = ApplicationAreas.CustomerService.SupportChatbot, Tasks = [ModelTasks.Summarization], Objective = SelectionObjective.Quality });
        await Record.ExceptionAsync(() => kit.Ask(options: options));
        Assert.Equal(constraint == "nothing" ? 1 : 0, _strong.Calls);
        Assert.Equal([ModelTasks.Summarization], kit.Decisions.Single().Selection!.Requirements.Tasks);
    }

    [Fact]
    public async Task Start_RiskLimitThatAnAttachedControlMeets_IsNoFault()
    {
        void Limit(RouterBuilder<IChatClient> router) => router.Require(new ModelRequirements
        {
            Application = ApplicationAreas.CustomerService.SupportChatbot,
            RiskLimits = [new(Risks.UndisclosedAi, Severity.Low)],
        });
        using var without = HostTests.Host(services => AddRouter(services, Limit));
        await Assert.ThrowsAsync<OptionsValidationException>(() => without.StartAsync());
        using var with = HostTests.Host(services => AddRouter(services, Limit, client => client.UseAiDisclosure("You are talking to an AI.")));
        await with.StartAsync();
        Assert.EndsWith("hello", (await with.Services.GetRequiredService<IChatClient>().GetResponseAsync("Hi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void GetService_ControlsInPlace_AreThoseOfTheHostAndThoseAttachedUpToThere()
    {
        using var kit = Kit(
            r => r.Budget(1, TimeSpan.FromDays(1)),
            services => services.AddRiskControl(ControlInPlace.Attested(RiskControls.UsagePolicy, "the board", new(2026, 1, 5))),
            client => client.UseHumanReview(Approves).UseAiDisclosure("You are talking to an AI."));
        Assert.Equal(
            [RiskControls.UsagePolicy, RiskControls.RateAndBudgetLimits, RiskControls.AiDisclosure, RiskControls.HumanReview],
            kit.Client.GetService<ControlsInPlace>()!.Controls);
    }

    [Fact]
    public async Task Budget_IsSet_MeetsTheControl()
    {
        using var without = Kit(Limited);
        Assert.Contains("Budget", (await Assert.ThrowsAsync<RoutingException>(() => without.Ask())).Message, StringComparison.Ordinal);
        using var with = Kit(r =>
        {
            Limited(r);
            r.Budget(1, TimeSpan.FromDays(1));
        });
        Assert.Equal("hello", (await with.Ask()).Text);

        static void Limited(RouterBuilder<IChatClient> router) => router.Require(new ModelRequirements { RequiredControls = [RiskControls.RateAndBudgetLimits] });
    }

    [Fact]
    public async Task GetResponse_ControlOfAnotherLibrary_IsAttachedAndAttestedByTheHost()
    {
        using var kit = Kit(
            r => r.Require(new ModelRequirements { RequiredControls = [RiskControls.DataMinimizationAndRedaction] }),
            services => services.AddRiskControl(ControlInPlace.Implemented(RiskControls.DataMinimizationAndRedaction, typeof(Redaction).FullName!)),
            client => client.Use(inner => new Redaction(inner)));
        await kit.Ask("Write to anna@example.com");
        Assert.Equal("Write to [address]", Assert.Single(_strong.Asked).Messages[0].Text);
    }

    [Fact]
    public async Task GetResponse_ControlsPassed_AreNotSentToTheProviderAndLeaveTheCallersOptions()
    {
        using var kit = Kit(_ => { }, pipeline: client => client.UseHumanReview(Approves).UseAiDisclosure("You are talking to an AI."));
        var options = new ChatOptions { AdditionalProperties = new() { ["own"] = 1 } };
        await kit.Ask(options: options);
        await kit.Stream();
        Assert.Equal(["own"], _strong.Asked[0].Options!.AdditionalProperties!.Keys);
        Assert.Null(_strong.Asked[1].Options?.AdditionalProperties);
        Assert.Equal(["own"], options.AdditionalProperties.Keys);
    }

    [Fact]
    public async Task Use_NoRouterBehind_TellsTheProviderNothing()
    {
        using var client = _strong.AsBuilder().UseHumanReview(Approves).Build();
        await client.GetResponseAsync("Hi");
        Assert.Null(Assert.Single(_strong.Asked).Options);
        Assert.Null(client.GetService<ControlsInPlace>());
    }

    private static void ForDiagnosis(RouterBuilder<IChatClient> router) => router.Require(new ModelRequirements { Application = Diagnosis });

    private static void HealthPolicy(IServiceCollection services) =>
        services.AddGovernancePolicy(new("health") { Applications = [Diagnosis], RequiredControls = [RiskControls.HumanReview] });

    private RoutingKit Kit(Action<RouterBuilder<IChatClient>> configure, Action<IServiceCollection>? services = null, Action<ChatClientBuilder>? pipeline = null) =>
        new(_strong, _middle, _small, configure, services, pipeline);

    private IServiceCollection AddRouter(IServiceCollection services, Action<RouterBuilder<IChatClient>> configure, Action<ChatClientBuilder>? pipeline = null)
    {
        services.AddGenAiTaxonomy(t => t.UseCatalog(RoutingKit.Catalog));
        var client = services.AddRoutedChatClient(r =>
        {
            r.Route(RoutingKit.StrongId, _strong).Route(RoutingKit.MiddleId, _middle);
            configure(r);
        });
        pipeline?.Invoke(client);
        return services;
    }

    private sealed class Changing : IGovernancePolicies
    {
        public GovernancePolicy ForDiagnosis { get; set; } = GovernancePolicy.None;

        public GovernancePolicy For(ApplicationArea? application = null, string? tenant = null) => application == Diagnosis ? ForDiagnosis : GovernancePolicy.None;
    }

    private sealed class Redaction(IChatClient inner) : DelegatingChatClient(inner)
    {
        public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            base.GetResponseAsync(messages.Select(message => new ChatMessage(message.Role, message.Text.Replace("anna@example.com", "[address]", StringComparison.Ordinal))), options, cancellationToken);
    }
}
