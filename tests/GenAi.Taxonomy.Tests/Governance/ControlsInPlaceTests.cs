using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Governance;

public class ControlsInPlaceTests
{
    private static readonly ControlInPlace Attested = ControlInPlace.Attested(RiskControls.HumanReview, "the editorial board", new(2026, 5, 1));
    private static readonly ControlInPlace Implemented = ControlInPlace.Implemented(RiskControls.HumanReview, "Acme.ReviewQueue");

    [Fact]
    public void Evidence_OfEachKind_SaysHowOneKnows()
    {
        Assert.Equal("attested by the editorial board on 2026-05-01", Attested.Evidence);
        Assert.Equal("human-review, implemented by Acme.ReviewQueue", Implemented.ToString());
    }

    [Fact]
    public void Constructor_TwoPiecesForOneControl_KeepsBoth()
    {
        var controls = new ControlsInPlace(Attested, Implemented);

        Assert.Equal([Attested, Implemented], controls.Evidence);
        Assert.Equal([RiskControls.HumanReview], controls.Controls);
    }

    [Fact]
    public void Apply_Requirements_AddsToThoseThatTheyName()
    {
        var requirements = new ModelRequirements { ControlsInPlace = [RiskControls.AiDisclosure] };
        var controls = new ControlsInPlace(Attested);

        Assert.Equal([RiskControls.AiDisclosure, RiskControls.HumanReview], controls.Apply(requirements).ControlsInPlace);
        Assert.Same(controls.Apply(requirements), controls.Apply(requirements));
        Assert.Same(requirements, ControlsInPlace.None.Apply(requirements));
    }

    [Fact]
    public void Attested_ByNobody_Throws() => Assert.Throws<ArgumentException>(() => ControlInPlace.Attested(RiskControls.HumanReview, " ", default));

    [Fact]
    public void Implemented_ByNothing_Throws() => Assert.Throws<ArgumentException>(() => ControlInPlace.Implemented(RiskControls.HumanReview, ""));
}
