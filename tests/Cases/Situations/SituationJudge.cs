using System.Text.Json;

namespace GenAi.Taxonomy.Tests.Cases.Situations;

/// <summary>Compares an answer with the expectation of its situation. Each fault is a text that begins with the key of the expectation.</summary>
/// <remarks>
/// A pattern is a regular expression over the ids of an offering and its model, or <c>kind:NAME</c> for a list of <c>model-kinds.json</c>.
/// The keys of an expectation:
/// <list type="bullet">
/// <item><c>outcome</c>: one or several of answer, refuse, compose, refuse-or-specialised, fault; answer unless given.</item>
/// <item><c>specialised</c>: patterns for the best model where a refusal is also right.</item>
/// <item><c>top1</c>, <c>top1Also</c>, <c>top1NoneOf</c>: patterns that the best model matches, or must not match.</item>
/// <item><c>top3AnyOf</c>, <c>top5AnyOf</c>, <c>top5AllOf</c>, <c>top5NoneOf</c>: the same for the first models.</item>
/// <item><c>families1</c>, <c>familyFit</c>: ids of the first family advised, and the fits allowed by family.</item>
/// <item><c>maxRetired</c>: how many models can be out of service; 0 unless given, any number if null.</item>
/// <item><c>noPreviewUnlessSaid</c>: previews carry a reason that says so; checked unless false.</item>
/// <item><c>distinctModelsTop5</c>: the least number of different models among the first five.</item>
/// <item><c>reasonsNoneOf</c>: patterns that no reason of the best model matches.</item>
/// <item><c>maxCostUsd</c>, <c>costAscending</c>, <c>priceUsd</c>, <c>costSubject</c>: estimated costs and the usage they are for.</item>
/// <item><c>compositionParts</c>, <c>compositionNoneOf</c>: the parts of a composition.</item>
/// <item><c>obligations</c>, <c>risks</c>, <c>controls</c>: patterns over ids and references that an answer has or lacks.</item>
/// <item><c>textContains</c>, <c>textLacks</c>: patterns over the whole output.</item>
/// </list>
/// </remarks>
internal sealed class SituationJudge
{
    private readonly List<string> _faults = [];
    private readonly JsonElement _expect;
    private readonly Answer _answer;
    private readonly string[] _outcomes;
    private readonly IReadOnlyList<AnswerModel> _first;

    private SituationJudge(JsonElement expect, Answer answer)
    {
        (_expect, _answer) = (expect, answer);
        _outcomes = expect.Texts("outcome") is { Length: > 0 } given ? given : ["answer"];
        // Without a specialised model a refusal is right; the other expectations are for the specialised one.
        _first = answer.Outcome == "answer" && _outcomes.Contains("refuse-or-specialised") && !Matches("specialised", answer.Best!) ? [] : answer.FirstModels;
    }

    public static IReadOnlyList<string> FaultsOf(JsonElement expect, Answer answer)
    {
        var judge = new SituationJudge(expect, answer);
        judge.CheckOutcome();
        if (answer.Outcome == "answer" && judge._first.Count > 0)
        {
            judge.CheckBest();
            judge.CheckFirstModels();
            judge.CheckCosts();
        }

        judge.CheckRetired();
        judge.CheckFamilies();
        judge.CheckPrices();
        judge.CheckComposition();
        judge.CheckKnowledge();
        judge.CheckText();
        return judge._faults;
    }

    private void CheckOutcome()
    {
        var happened = _answer.Outcome;
        var allowed = _outcomes.SelectMany(each => each is "compose" or "refuse-or-specialised" ? ["answer", "refuse"] : new[] { each });
        if (!allowed.Contains(happened))
            Add("outcome", $"was {happened} ({_answer.Best?.ToString() ?? _answer.Error.Split('\n')[0]}), expected {string.Join(" or ", _outcomes)}");
        if (_outcomes.Contains("compose") && !_outcomes.Contains("answer") && _answer.Composition.All(part => part.Offering is null))
            Add("outcome", "no composition");
        if (happened == "answer" && Has("specialised") && !_outcomes.Contains("answer") && !Matches("specialised", _answer.Best!))
            Add("specialised", $"{_answer.Best} is not specialised; a refusal would be right");
    }

    private void CheckBest()
    {
        var best = _answer.Best!;
        foreach (var key in new[] { "top1", "top1Also" })
        {
            if (Has(key) && !Matches(key, best))
                Add(key, $"the best is {best}, expected {Show(key)}");
        }

        if (FirstMatch("top1NoneOf", best.Names) is { } unwanted)
            Add("top1NoneOf", $"the best is {best}, which is {unwanted}");
        var reasons = _answer.Candidates.FirstOrDefault(each => each.Offering == best.Offering)?.Reasons ?? [];
        foreach (var reason in reasons.Select(reason => $"{reason.Code} {reason.Subject}"))
        {
            if (_expect.Texts("reasonsNoneOf").Any(pattern => ModelPatterns.IsMatch(pattern, reason)))
                Add("reasonsNoneOf", $"the reason '{reason}' of {best}");
        }
    }

    private void CheckFirstModels()
    {
        foreach (var (key, count) in new[] { ("top3AnyOf", 3), ("top5AnyOf", 5) })
        {
            if (Has(key) && !_first.Take(count).Any(each => Matches(key, each)))
                Add(key, $"none of {Join(_first.Take(count))} is {Show(key)}");
        }

        if (Has("top5AllOf"))
            AddIfAny("top5AllOf", $"not {Show("top5AllOf")}", _first.Where(each => !Matches("top5AllOf", each)));
        AddIfAny("top5NoneOf", $"are {Show("top5NoneOf")}", _first.Where(each => Matches("top5NoneOf", each)));
        if (_expect.Find("distinctModelsTop5")?.GetInt32() is { } least
            && _first.Select(each => ModelName.Fold(each.Model ?? each.Offering!)).Distinct().Count() < Math.Min(least, _first.Count))
            Add("distinctModelsTop5", $"fewer than {least} different models in {Join(_first)}");
        if (!_expect.IsFalse("noPreviewUnlessSaid"))
            AddIfAny("noPreviewUnlessSaid", "not marked as previews", _first.Where(each => ModelName.IsPreview(each.Offering!) && !each.Reasons.Any(SaysPreview)));
    }

    private void CheckCosts()
    {
        var known = _first.Where(each => each.Cost is not null).ToArray();
        if (_expect.Find("maxCostUsd")?.GetDecimal() is { } most)
            AddIfAny("maxCostUsd", $"above {most}", known.Where(each => each.Cost > most));
        if (_expect.IsTrue("costAscending") && known.Zip(known.Skip(1)).Any(pair => pair.First.Cost > pair.Second.Cost))
            Add("costAscending", $"not the cheapest first: {string.Join(", ", known.Select(each => $"{each} {each.Cost}"))}");
    }

    private void CheckRetired()
    {
        if (_answer.Outcome is not ("answer" or "refuse") || (_expect.TryGetProperty("maxRetired", out var most) && most.ValueKind == JsonValueKind.Null))
            return;
        var retired = _first.Concat(_answer.Composition).Where(each => each.Offering is not null && RetiredModels.LastDayOf(each.Offering) is not null).ToArray();
        if (retired.Length > (_expect.Find("maxRetired")?.GetInt32() ?? 0))
            Add("maxRetired", $"out of service: {Join(retired)}");
    }

    private void CheckFamilies()
    {
        var families = _answer.List("families").ToArray();
        var first = families.Select(each => each.Text("id")).FirstOrDefault();
        if (Has("families1") && !_expect.Texts("families1").Contains(first))
            Add("families1", $"the first family is {first}, expected {Show("families1")}");
        foreach (var family in _expect.Find("familyFit")?.EnumerateObject() ?? default)
        {
            var fit = families.FirstOrDefault(each => each.Text("id") == family.Name).Text("fit");
            if (!family.Value.EnumerateArray().Any(each => each.GetString() == fit))
                Add("familyFit", $"{family.Name} is {fit}, expected {family.Value}");
        }
    }

    private void CheckPrices()
    {
        foreach (var price in _expect.List("priceUsd"))
        {
            var found = _answer.Candidates.Concat(_answer.Candidates.SelectMany(each => each.AlsoAt))
                .FirstOrDefault(each => ModelPatterns.MatchesAny(price.Texts("offering"), each.Names));
            if (found is null)
            {
                if (!price.IsTrue("ifPresent"))
                    Add("priceUsd", $"no candidate {price.Text("offering")}");
            }
            else if (found.Cost is not { } cost)
            {
                if (!price.IsTrue("orUnknown"))
                    Add("priceUsd", $"the cost of {found} is unknown, expected {price.Text("approx")}");
            }
            else
            {
                var tolerance = price.Find("tolerance")?.GetDecimal() ?? 0.02m;
                if (!price.List("approx").Select(each => each.GetDecimal()).Any(right => Math.Abs(cost - right) <= right * tolerance))
                    Add("priceUsd", $"the cost of {found} is {cost}, expected {price.Text("approx")}");
            }
        }

        if (_expect.Find("costSubject") is { } subject
            && _answer.Candidates.FirstOrDefault(each => ModelPatterns.MatchesAny(subject.Texts("offering"), each.Names)) is { } priced)
        {
            foreach (var (_, text) in priced.Reasons.Where(reason => reason.Code == "estimated-cost"
                && subject.Texts("noneOf").Any(pattern => ModelPatterns.IsMatch(pattern, reason.Subject))))
                Add("costSubject", $"the cost of {priced} is for {text}");
        }
    }

    private void CheckComposition()
    {
        foreach (var wanted in _expect.List("compositionParts"))
        {
            var role = wanted.Text("role")!;
            var parts = _answer.Composition.Where(part => ModelPatterns.IsMatch(role, part.Role ?? "")).ToArray();
            if (parts.Length == 0 && !wanted.IsTrue("ifPresent"))
                Add("compositionParts", $"no part {role}");
            else if (parts.Length > 0 && parts.All(part => part.Offering is null) && !wanted.IsTrue("orNone"))
                Add("compositionParts", $"nothing for {role}");
            foreach (var offering in parts.Select(part => part.Offering).OfType<string>())
            {
                if (wanted.Find("anyOf") is not null && !ModelPatterns.MatchesAny(wanted.Texts("anyOf"), [offering]))
                    Add("compositionParts", $"{offering} for {role}, expected {string.Join(" or ", wanted.Texts("anyOf"))}");
                if (ModelPatterns.FirstMatch(wanted.Texts("noneOf"), [offering]) is { } unwanted)
                    Add("compositionParts", $"{offering} for {role}, which is {unwanted}");
            }
        }

        AddIfAny("compositionNoneOf", $"are {Show("compositionNoneOf")}", _answer.Composition
            .Where(part => part.Offering is { } offering && FirstMatch("compositionNoneOf", [offering]) is not null));
    }

    private void CheckKnowledge()
    {
        foreach (var key in new[] { "obligations", "risks", "controls" })
        {
            if (_expect.Find(key) is not { } expected)
                continue;
            var rows = _answer.List(key).ToArray();
            // An obligation that applies only under a condition is no error where the expectation lacks it.
            var certain = rows.Where(row => !new[] { "status", "certainty", "applies", "condition" }
                .Any(field => ModelPatterns.IsMatch("possib|condit|^if|may|check", row.Text(field) ?? ""))).ToArray();
            foreach (var pattern in expected.Texts("has").Where(pattern => !rows.Any(row => IsRow(row, pattern))))
                Add(key, $"lacks {pattern}");
            foreach (var pattern in expected.Texts("lacks").Where(pattern => certain.Any(row => IsRow(row, pattern))))
                Add(key, $"has {pattern}");
        }
    }

    private void CheckText()
    {
        foreach (var pattern in _expect.Texts("textContains").Where(pattern => !ModelPatterns.IsMatch(pattern, _answer.Text)))
            Add("textContains", $"the output lacks {pattern}");
        foreach (var pattern in _expect.Texts("textLacks").Where(pattern => ModelPatterns.IsMatch(pattern, _answer.Text)))
            Add("textLacks", $"the output has {pattern}");
    }

    private static bool IsRow(JsonElement row, string pattern) => ModelPatterns.IsMatch(pattern, $"{row.Text("id")} {row.Text("reference")}");

    private static bool SaysPreview((string Code, string Subject) reason) =>
        SaysPreview(reason.Code) || (reason.Code is "lifecycle" or "stage" && SaysPreview(reason.Subject));

    private static bool SaysPreview(string text) => ModelPatterns.IsMatch("preview|experimental|beta", text);

    private static string Join(IEnumerable<AnswerModel> models) => string.Join(", ", models);

    private bool Has(string key) => _expect.Texts(key).Length > 0;

    private bool Matches(string key, AnswerModel model) => FirstMatch(key, model.Names) is not null;

    private string? FirstMatch(string key, IReadOnlyList<string> names) => ModelPatterns.FirstMatch(_expect.Texts(key), names);

    private string Show(string key) => string.Join(" or ", _expect.Texts(key));

    private void AddIfAny(string key, string what, IEnumerable<AnswerModel> models)
    {
        if (models.ToArray() is { Length: > 0 } found)
            Add(key, $"{what}: {Join(found)}");
    }

    private void Add(string key, string text) => _faults.Add($"{key}: {text}");
}
