using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Catalog;

/// <summary>The forms under which a name is looked up. Every decoration is a stated pattern; what no pattern states makes another model.</summary>
/// <remarks>
/// <code>
/// taken off                                    match      example
/// provider or vendor in front                  alias      azure/gpt-4o, accounts/fireworks/models/kimi-k2p6
/// cloud region, and Bedrock's vendor and version  alias   eu.anthropic.claude-haiku-4-5-20251001-v1:0
/// :latest                                      alias      llama3.3:latest
/// a full date                                  dated      gpt-4o-2024-08-06, claude-haiku-4-5@20251001
/// quantisation, and the tag of a local runtime dated      qwen3:8b-q4_K_M, gpt-oss-20b-mxfp4
/// fine-tuning                                  dated      ft:gpt-4o-mini-2024-07-18:acme::A1b2
/// a service variant                            dated      deepseek/deepseek-r1:free
/// </code>
/// The other way round, a name without a date stands for the one model that is known with a date only (dated).
/// Not taken off: mini, pro, plus, flash, sizes, four-digit stamps. <c>command-a-plus-05-2026</c> is not <c>command-a</c>.
/// </remarks>
internal static partial class NameForms
{
    public const int MaxLength = 300;

    /// <summary>Lower case, and one separator for all: <c>gpt_4o</c>, <c>GPT-4o</c> and <c>gpt 4o</c> are the same name.</summary>
    public static string Fold(string name) => string.Create(name.Length, name, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
        {
            var c = char.ToLowerInvariant(source[i]);
            target[i] = c is '_' or '.' or ' ' ? '-' : c;
        }
    });

    /// <summary>The folded name without the full date at its end; null where it has none.</summary>
    public static string? Undated(string name)
    {
        // Eight digits are the least of a date; few names end so.
        if (name.Length < 10 || !char.IsAsciiDigit(name[^1]) || !char.IsAsciiDigit(name[^2]))
            return null;
        return Date().Match(name) is { Success: true, Index: > 0 } date ? Fold(name[..date.Index]) : null;
    }

    /// <summary>The forms, the fullest first; each once.</summary>
    /// <param name="name">The name.</param>
    /// <param name="words">The folded ids of the catalogue's providers and vendors.</param>
    public static IEnumerable<(string Form, bool IsVariant)> Of(string name, HashSet<string> words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (plain, isVariant) in Undecorated(name.Trim().ToLowerInvariant()))
        {
            foreach (var tail in Tails(plain, words))
            {
                var form = Fold(tail);
                if (form.Length > 0 && seen.Add(form))
                    yield return (form, isVariant);
            }
        }
    }

    private static IEnumerable<(string, bool)> Undecorated(string name)
    {
        yield return (name, false);
        var text = name;
        var isVariant = false;
        if (FineTuned().Match(text) is { Success: true } tuned)
        {
            text = tuned.Groups[1].Value;
            isVariant = true;
            yield return (text, true);
        }

        // Each pattern that holds makes a further form; later ones build on earlier ones.
        foreach (var (pattern, replacement, variant) in Decorations)
        {
            var next = pattern.Replace(text, replacement);
            if (next == text || next.Length == 0)
                continue;
            text = next;
            isVariant |= variant;
            yield return (text, isVariant);
        }
    }

    /// <summary>The name, and what is left of it behind a known provider, vendor or host's path.</summary>
    private static IEnumerable<string> Tails(string name, HashSet<string> words)
    {
        yield return name;
        var rest = name;
        while (rest.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash)
        {
            var first = rest[..slash];
            if (!words.Contains(Fold(first)) && !HostPath().IsMatch(first))
                yield break;
            rest = rest[(slash + 1)..];
            yield return rest;
        }
    }

    private static readonly (Regex Pattern, string Replacement, bool IsVariant)[] Decorations =
    [
        (Latest(), "", false),
        (Region(), "$1", false),
        (BedrockVersion(), "", false),
        (BedrockVendor(), "$1", false),
        (ServiceTag(), "", true),
        (Quantised(), "", true),
        (LocalTag(), "-$1", true),
        (LocalSize(), "-$1", false),
        (Date(), "", true),
    ];

    [GeneratedRegex(@"^ft:([^:]+)(?::.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex FineTuned();

    [GeneratedRegex(@":latest$", RegexOptions.CultureInvariant)]
    private static partial Regex Latest();

    [GeneratedRegex(@"(^|/)(?:us|us-gov|eu|apac|au|jp|ca|sa|global)\.(?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(@"-v\d+:\d+$|(?<=\d)-\d:0$", RegexOptions.CultureInvariant)]
    private static partial Regex BedrockVersion();

    [GeneratedRegex(@"(^|/)(?:amazon|anthropic|ai21|cohere|deepseek|google|luma|meta|minimax|mistral|moonshot|moonshotai|nvidia|openai|qwen|stability|twelvelabs|writer|xai|zai)\.(?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex BedrockVendor();

    [GeneratedRegex(@":(?:free|floor|nitro|exacto|extended|thinking|online|beta)$|@default$", RegexOptions.CultureInvariant)]
    private static partial Regex ServiceTag();

    [GeneratedRegex(@"[-_:.](?:fp16|fp8(?:-dynamic)?|fp4|nvfp4|mxfp4|bf16|int4|int8|awq|gptq|gguf|mlx|i?q\d(?:_[0-9k](?:_[a-z]{1,2})?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Quantised();

    [GeneratedRegex(@":(\d+(?:\.\d+)?[bm])-(?:instruct|chat|it|text)$", RegexOptions.CultureInvariant)]
    private static partial Regex LocalTag();

    [GeneratedRegex(@":(\d+(?:\.\d+)?[bm]|e\d+b)$", RegexOptions.CultureInvariant)]
    private static partial Regex LocalSize();

    [GeneratedRegex(@"[-@](?:20[2-3]\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|20[2-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?:@cf|hf|accounts|fireworks|models|workers-ai|hf\.co|publishers|projects|bedrock|vertex_ai|azure_ai)$", RegexOptions.CultureInvariant)]
    private static partial Regex HostPath();
}
