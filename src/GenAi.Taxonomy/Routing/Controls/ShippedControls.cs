#pragma warning disable MEAI001 // The interfaces of image generators and speech synthesis are experimental; only their types are checked here.
using GenAi.Taxonomy.Governance;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>The controls that come with the package: how one is declared in place, and where one is missing how it is attached.</summary>
internal static class ShippedControls
{
    /// <summary>That code implements a control.</summary>
    public static ControlInPlace Evidence(RiskControl control, Type implementation) => ControlInPlace.Implemented(control, implementation.FullName ?? implementation.Name);

    /// <summary>A sentence on how to attach a control to a client of a kind, after a blank; empty where none is shipped.</summary>
    public static string Hint<TClient>(RiskControl control) =>
        (Chat(typeof(TClient), control) ?? Media(typeof(TClient), control) ?? Any(control)) is { } how ? $" To this client alone it is attached with {how}." : "";

    private static string? Chat(Type client, RiskControl control) =>
        client != typeof(IChatClient) ? null
        : control == RiskControls.HumanReview ? "UseHumanReview"
        : control == RiskControls.AiDisclosure ? "UseAiDisclosure and a notice"
        : control == RiskControls.RateAndBudgetLimits ? "Budget or UseOutputTokenLimit"
        : null;

    private static string? Media(Type client, RiskControl control) =>
        control == RiskControls.ProvenanceAndWatermarking && (client == typeof(IChatClient) || client == typeof(IImageGenerator) || client == typeof(ITextToSpeechClient))
            ? "UseProvenance and an IProvenanceWriter" : null;

    private static string? Any(RiskControl control) => control == RiskControls.RateAndBudgetLimits ? "Budget" : null;
}
