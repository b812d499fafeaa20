using GenAi.Taxonomy.Routing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>Goes on after every failure and blames nobody.</summary>
internal sealed class EveryFailureNext : IFailurePolicy
{
    public RouteFailure Classify(Exception exception) => new(FailureKind.Unknown, exception);

    public FailureVerdict Decide(in RouteFailure failure) => new(FailureAction.Next);
}
