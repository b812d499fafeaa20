using System.Globalization;
using System.Text.Json;

namespace GenAi.Taxonomy.Tests.Cases.Situations;

/// <summary>A candidate of an answer, or a part of its composition.</summary>
internal sealed class AnswerModel(JsonElement json)
{
    public string? Offering { get; } = json.Text("offering");

    public string? Model { get; } = json.Text("model");

    /// <summary>Gets the role of a part of a composition.</summary>
    public string? Role { get; } = json.Text("role") ?? json.Text("task");

    public decimal? Cost { get; } = json.Text("estimatedCostUsd") is { } cost ? decimal.Parse(cost, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    public IReadOnlyList<(string Code, string Subject)> Reasons { get; } = [.. json.List("reasons").Select(each => (each.Text("code") ?? "", each.Text("subject") ?? ""))];

    public IReadOnlyList<AnswerModel> AlsoAt { get; } = [.. json.List("alsoAt").Select(each => new AnswerModel(each))];

    public IReadOnlyList<string> Names => [.. new[] { Offering, Model }.OfType<string>().Where(name => name.Length > 0)];

    public override string ToString() => Offering ?? "nothing";
}
