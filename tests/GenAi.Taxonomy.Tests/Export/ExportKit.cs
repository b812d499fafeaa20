using GenAi.Taxonomy.Export;
namespace GenAi.Taxonomy.Tests.Export;

/// <summary>A taxonomy that holds one of everything, and text that is hard to write down.</summary>
internal static class ExportKit
{
    public const string Nasty = "Say \"no\" \\ to <b>&amp;|*_[x](y)`#1 – ünïcödé 日本語 😀\nnew\tline\r";

    private static readonly Source Paper = new("paper", "A paper") { Uri = new("https://example.org/a?b=c&d=\"e\""), Date = new(2026, 3, 1) };
    private static readonly Source Later = new("paper", "A paper") { Date = new(2026, 4, 1) };

    public static GenAiTaxonomy Whole { get; } = Build();

    public static string Json(GenAiTaxonomy taxonomy) => Text(writer => TaxonomyJson.Write(writer, taxonomy));

    public static string Text(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }

    private static GenAiTaxonomy Build()
    {
        RiskControl review = new("review", "Review") { Sources = [Paper] }, filter = new("filter", "Filter") { Broader = [review] };
        Risk group = new("group", "Group"), middle = new("middle", "Middle") { Broader = [group] };
        var error = new Risk("error", Nasty)
        {
            Definition = Nasty,
            ScopeNote = Nasty,
            AlternativeNames = [Nasty, "mistake", "mistake"],
            Examples = [Nasty, "a slip of the pen"],
            Broader = [middle],
            Sources = [Paper, Later],
            References =
            [
                new("nist", "confabulation", MatchPredicate.Exact) { Confidence = 0.25, Source = Later },
                new("owasp", "LLM09:2025"), new("owasp", "LLM07:2026"), new("own", "a b/ü\"", MatchPredicate.Narrow),
            ],
            MitigatedBy = [new(review, Paper) { IsDisputed = true }],
        };
        var slow = new ModelTrait("slow", "Slow") { Kind = TraitKind.Limitation, CausesRisks = [error] };
        Modality text = new("text", "Text") { ExposedTo = [new(error, Severity.Low) { IsInherited = false }] }, table = new("table", "Table") { CarriedAs = [text] };
        var chat = new InteractionStyle("chat", "Chat");
        var tools = new Capability("tools", "Tools") { References = [new("iptc", "trainedAlgorithmicMedia", MatchPredicate.Close)] };
        var write = new ModelTask("write", "Write") { Consumes = [text], Produces = [text], Requires = [tools] };
        var law = new Industry("law", "Law");
        var draft = new ApplicationArea("draft", "Draft")
        {
            Criticality = Criticality.High,
            CriticalityNote = "Contracts bind",
            Users = "Lawyers",
            Industries = [law],
            Tasks = [write],
            ExposedTo = [new(error, Severity.High, Paper)],
        };
        ModelArchitecture attention = new("attention", "Attention") { Kind = ArchitectureKind.Mechanism }, net = new("net", "Net") { Uses = [attention] };
        var writers = new ModelFamily("writers", "Writers")
        {
            Consumes = [text],
            Produces = [text],
            TrainedOn = [text, table],
            BuiltOn = [net],
            Uses = [attention],
            Performs = [new(write, Fit.High, Paper) { IsInherited = false }],
            Suits = [new(draft, Fit.NotSuited, Later) { IsDisputed = true }],
            ExposedTo = [error],
            Traits = [new(slow, Paper) { IsInherited = false }],
            InteractsVia = [chat],
        };
        ModelFamily painters = new("painters", "Painters") { Kind = FamilyKind.Field }, studio = new("studio", "Studio") { Kind = FamilyKind.System, ComposedOf = [writers, painters] };
        AiSystem one = new("one", "One") { Vendor = "Acme", ModelPrefix = "acme/one", InstanceOf = [writers] }, two = new("two", "Two") { BuiltOn = [one], Supersedes = [one] };
        Question why = new("why", Nasty) { Definition = "Because.", Concerns = [error, new(writers, Paper)] };
        return new TaxonomyBuilder()
            .Add(review, filter, group, middle, error, slow, text, table, chat, tools, write, law, draft, attention, net, writers, painters, studio, one, two, why)
            .Remove(middle)
            .Suit(painters, draft, Fit.Low, Later)
            .Expose(painters, error, Severity.High)
            .Contrast(writers, painters, Paper)
            .Disconnect(two, Relation.Supersedes, one)
            .Add(new SourcedClaim("says-so", Nasty, Paper) { Subjects = [error, writers], Topic = "why", Stance = ClaimStance.Denies, Status = ClaimStatus.Disputed, Resolution = Nasty })
            .Add(new Obligation("tell", "Tell", new("euaia", "50(1)", MatchPredicate.Close))
            {
                Instrument = "First",
                Citation = "Article 1",
                Kind = ObligationKind.Guidance,
                Basis = ObligationBasis.Secondary,
                Jurisdiction = "eu",
                Role = LegalRole.Deployer,
                HighRisk = [HighRiskGround.ListedUse, HighRiskGround.RegulatedProduct],
                AppliesFrom = new(2026, 8, 2),
                AppliesUntil = new(2030, 12, 31),
                Sources = [new("gazette", "Gazette") { Date = new(2024, 7, 12) }],
                Definition = "Tell people.",
                AppliesToOutputs = [text],
                AppliesToRisks = [error],
                AppliesToTasks = [write],
                ExceptOutputs = [text],
                AppliesToFamilies = [writers],
                Condition = Nasty,
                ConditionShownBy = [error],
                Exemptions = Nasty,
                NeedsAllControls = true,
                SatisfiedBy = [review],
            })
            .Add(new HighRiskClass(draft, HighRiskAnswer.Depends, Nasty)
            {
                Grounds = [HighRiskGround.ListedUse],
                Point = "Annex III, point 9",
                Condition = Nasty,
                Sources = [Paper],
            })
            .Build();
    }
}
