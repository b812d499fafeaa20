using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.DependencyInjection;

// A host that works in a field the built-in taxonomy does not know: beekeeping.
var beekeeping = new Industry("beekeeping", "Beekeeping") { Definition = "Keeping of honey bees for honey and pollination." };
var miteCount = new ModelTask("mite-counting", "Mite counting")
{
    Definition = "Count of varroa mites on photographs of brood frames.",
    Broader = [ModelTasks.ObjectDetection],
    Consumes = [Modalities.Image],
    Produces = [Modalities.ScoreOrLabel],
};
var lostColony = new Risk("lost-colony", "Lost colony") { Broader = [Risks.OutputRisk], MitigatedBy = [RiskControls.HumanReview] };
var hiveInspection = new ApplicationArea("hive-inspection", "Hive inspection")
{
    Industries = [beekeeping],
    Tasks = [miteCount, ModelTasks.ReportWriting],
    Criticality = Criticality.High,
    ExposedTo = [new(lostColony, Severity.High)],
};
var secondLook = new RiskControl("second-look", "Second look by a beekeeper");
var hiveVision = new ModelFamily("hive-vision-model", "Hive vision model")
{
    Broader = [ModelFamilies.VisionRecognitionModel],
    Performs = [new(miteCount, Fit.High)],
    Suits = [hiveInspection],
};
var apis = new ModelDescriptor("acme/apis-2")
{
    Families = [hiveVision],
    Inputs = [Modalities.Image],
    Outputs = [Modalities.ScoreOrLabel],
    ReleaseDate = new(2026, 5, 1),
};

var services = new ServiceCollection();
services.AddGenAiTaxonomy(taxonomy => taxonomy
    .Add(beekeeping, miteCount, lostColony, hiveInspection, secondLook, hiveVision)
    .Mitigate(lostColony, secondLook)
    .Expose(ModelFamilies.VisionLanguageModel, lostColony)
    .Add(new ModelOffering("acme", "apis-2", apis) { Access = AccessKind.SelfHosted, Hosting = HostingKind.Local }));
var selector = services.BuildServiceProvider().GetRequiredService<IModelSelector>();

// The model runs on the host's own machine, which has to be allowed.
var selection = selector.Select(new() { Application = hiveInspection, ControlsInPlace = [secondLook], Deployment = [DeploymentKind.SelfHosted] });

Console.WriteLine($"{hiveInspection.Name}: {selection.Best?.Offering.Id ?? "nothing"}, because it is {string.Join("; ", selection.Best?.Reasons ?? [])}.");
Console.WriteLine($"Kinds of model: {string.Join(", ", selection.Families.Take(3))}");
foreach (var part in selection.Composition)
    Console.WriteLine($"  {part.Role}: {part.Candidate?.Offering.Id ?? "none in the catalog"}");
foreach (var exposure in selection.Risks.Take(3))
    Console.WriteLine($"Risk {exposure}, remaining {exposure.Remaining}: {exposure.Path}");
Console.WriteLine($"Controls: {string.Join(", ", selection.Controls.Take(4).Select(control => control.Control.Id + (control.IsInPlace ? " (in place)" : "")))}");

// Nothing found is a fault of this sample.
return selection.Best is null ? 1 : 0;
