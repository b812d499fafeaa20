namespace GenAi.Taxonomy.Tests.BuiltIn;

/// <summary>Invariants 5, 7, 8 and 9: what a family, an application, a task, a risk and a control must have.</summary>
public class KnowledgeInvariantTests
{
    private static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default;

    private static IEnumerable<ModelFamily> GenerativeFamilies =>
        Taxonomy.NarrowerClosure(ModelFamilies.GenerativeAi).Where(family => family.Kind == FamilyKind.Model).Append(ModelFamilies.GenerativeAi);

    private static IEnumerable<Risk> RealRisks =>
        Taxonomy.All<Risk>().Where(risk => Taxonomy.Edges(risk, Relation.Broader).Count > 0);

    [Fact]
    public void GenerativeFamily_Always_ProducesAModality() =>
        Offences.None(GenerativeFamilies.Where(family => Taxonomy.OutputsOf(family).Count == 0).Select(family => family.Id));

    [Fact]
    public void GenerativeFamily_Always_IsBuiltOnAnArchitecture() =>
        Offences.None(GenerativeFamilies
            .Where(family => Taxonomy.Edges(family, Relation.BuiltOn).Count == 0 && Taxonomy.Edges(family, Relation.UsesMechanism).Count == 0)
            .Select(family => family.Id));

    [Fact]
    public void Field_Always_StatesNeitherFitNorRisk() =>
        Offences.None(Taxonomy.All<ModelFamily>().Where(family => family.Kind == FamilyKind.Field)
            .SelectMany(Taxonomy.StatedBy)
            .Where(edge => edge.Relation is Relation.Performs or Relation.Suits or Relation.ExposedTo or Relation.Produces)
            .Select(edge => edge.ToString()));

    [Fact]
    public void SystemPattern_Always_IsComposedOfFamilies() =>
        Offences.None(Taxonomy.All<ModelFamily>()
            .Where(family => family.Kind == FamilyKind.System && family != ModelFamilies.CompoundAiSystem
                && Taxonomy.Edges(family, Relation.ComposedOf).Count == 0)
            .Select(family => family.Id));

    [Fact]
    public void Application_Always_HasIndustryTaskAndFittingFamily() =>
        Offences.None(Taxonomy.All<ApplicationArea>()
            .Where(application => Taxonomy.Edges(application, Relation.InIndustry).Count == 0
                || Taxonomy.TasksOf(application).Count == 0
                || !Fitting(Taxonomy.FamiliesFor(application)).Any())
            .Select(application => application.Id));

    [Fact]
    public void Application_Always_HasAFamilyThatSuitsItAndDoesOneOfItsTasks() =>
        Offences.None(Taxonomy.All<ApplicationArea>()
            .Where(application => !Fitting(Taxonomy.FamiliesFor(application))
                .Any(family => Taxonomy.TasksOf(application).Any(task => Taxonomy.FitOf(family.Target, task) >= Fit.Medium)))
            .Select(application => application.Id));

    // A kind of model that supplies one part of an application does not suit it highly unless it does that part.
    [Fact]
    public void Family_ThatSuitsHighly_DoesATaskOfTheApplication() =>
        Offences.None(
            from family in Taxonomy.All<ModelFamily>()
            from edge in Taxonomy.StatedBy(family)
            where edge is { Relation: Relation.Suits, Fit: Fit.High, IsDisputed: false }
            where !Taxonomy.TasksOf((ApplicationArea)edge.To).Any(task => Taxonomy.FitOf(family, task) >= Fit.Medium)
            select edge.ToString());

    [Fact]
    public void Industry_Always_HasThreeApplications() =>
        Offences.None(Taxonomy.All<Industry>()
            .Where(industry => Taxonomy.StatedAbout(industry).Count(edge => edge.Relation == Relation.InIndustry) < 3)
            .Select(industry => industry.Id));

    [Fact]
    public void Task_Always_HasAFittingFamily() =>
        Offences.None(Taxonomy.All<ModelTask>().Where(task => !Fitting(Taxonomy.FamiliesFor(task)).Any()).Select(task => task.Id));

    // A narrower modality counts as its broader one.
    [Fact]
    public void Family_SuitedForATask_ProducesWhatTheTaskYields() =>
        Offences.None(
            from family in Taxonomy.All<ModelFamily>()
            from edge in Taxonomy.Edges(family, Relation.Performs)
            where edge.Fit >= Fit.Medium && !edge.IsDisputed
            from output in Taxonomy.Edges(edge.To, Relation.Produces)
            where !Taxonomy.OutputsOf(family).Any(own => Taxonomy.IsA(own, output.To))
            select $"{family} performs {edge.To} ({edge.Fit}) but does not produce {output.To}");

    [Fact]
    public void Task_ThatIsNoGroup_TakesInAndYieldsSomething() =>
        Offences.None(Taxonomy.All<ModelTask>()
            .Where(task => Taxonomy.Narrower(task).Count == 0
                && (Taxonomy.Edges(task, Relation.Consumes).Count == 0 || Taxonomy.Edges(task, Relation.Produces).Count == 0))
            .Select(task => task.Id));

    [Fact]
    public void Risk_ThatIsNoTopGroup_HasAReference() =>
        Offences.None(RealRisks.Where(risk => risk.References.Count == 0).Select(risk => risk.Id));

    [Fact]
    public void Risk_ThatIsNoTopGroup_HasAControl() =>
        Offences.None(RealRisks.Where(risk => Taxonomy.ControlsOf(risk).Count == 0).Select(risk => risk.Id));

    [Fact]
    public void Risk_ThatIsNoTopGroup_HasSomethingExposedToIt() =>
        Offences.None(RealRisks
            .Where(risk => !Taxonomy.StatedAbout(risk).Any(edge => edge.Relation == Relation.ExposedTo))
            .Select(risk => risk.Id));

    [Fact]
    public void Control_Always_MitigatesARisk() =>
        Offences.None(Taxonomy.All<RiskControl>().Where(control => Taxonomy.RisksMitigatedBy(control).Count == 0).Select(control => control.Id));

    [Fact]
    public void Limitation_ThatCausesNoRisk_IsScopeOrLatency() =>
        Assert.Equal(
            [ModelTraits.SlowFirstAnswer, ModelTraits.TextOnlyScope],
            Taxonomy.All<ModelTrait>().Where(trait => trait.Kind == TraitKind.Limitation && Taxonomy.Edges(trait, Relation.CausesRisk).Count == 0));

    [Fact]
    public void System_Always_IsAnInstanceOfAFamily() =>
        Offences.None(Taxonomy.All<AiSystem>()
            .Where(system => Taxonomy.Edges(system, Relation.InstanceOf).Count == 0)
            .Select(system => system.Id));

    private static IEnumerable<Suitability<ModelFamily>> Fitting(IEnumerable<Suitability<ModelFamily>> families) =>
        families.Where(entry => entry.Fit >= Fit.Medium && !entry.IsDisputed);
}
