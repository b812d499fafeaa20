using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Catalog.Identity;

/// <summary>The forms under which a name is looked up. Every decoration is a stated pattern; what no pattern states makes another model.</summary>
/// <remarks>
/// <code>
/// taken off                                    match      example
/// provider or vendor in front                  alias      azure/gpt-4o, azure:gpt-4o, accounts/fireworks/models/kimi-k2p6
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
internal ref partial struct NameForms
{
    public const int MaxLength = 300;

    private readonly Span<char> _text;
    private int _start;
    private int _end;
    private int _next = -1;

    /// <summary>Begins with the name as it is, in lower case.</summary>
    /// <param name="name">The name, no longer than <see cref="MaxLength"/>.</param>
    /// <param name="buffer">Room for it.</param>
    public NameForms(ReadOnlySpan<char> name, Span<char> buffer)
    {
        _text = buffer;
        _end = name.Trim().ToLowerInvariant(buffer);
    }

    /// <summary>The form at hand, not folded.</summary>
    public readonly ReadOnlySpan<char> Current => _text[_start.._end];

    /// <summary>Whether something was taken off that makes it a variant.</summary>
    public bool IsVariant { get; private set; }

    /// <summary>Takes off the next decoration that the form has, building on the last; false where there is none.</summary>
    public bool Next()
    {
        if (_next < 0)
        {
            _next = 0;
            if (Current is ['f', 't', ':', not ':', ..])
            {
                _start += 3;
                if (Current.IndexOf(':') is > 0 and var colon)
                    _end = _start + colon;
                return IsVariant = true;
            }
        }

        while (_next < Decorations.Length)
        {
            var (pattern, edit, isVariant) = Decorations[_next++];
            foreach (var match in pattern.EnumerateMatches(Current))
            {
                if (match.Length == Current.Length)
                    break;
                Apply(edit, _start + match.Index, match.Length);
                IsVariant |= isVariant;
                return true;
            }
        }

        return false;
    }

    /// <summary>Lower case, and one separator for all: <c>gpt_4o</c>, <c>GPT-4o</c> and <c>gpt 4o</c> are the same name.</summary>
    public static string Fold(string name) => string.Create(name.Length, name, static (target, source) => Fold(source.AsSpan(), target));

    /// <summary>The same into a buffer that is long enough.</summary>
    public static void Fold(ReadOnlySpan<char> name, Span<char> target)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var c = char.ToLowerInvariant(name[i]);
            target[i] = c is '_' or '.' or ' ' ? '-' : c;
        }
    }

    /// <summary>The folded name without the full date at its end; null where it has none.</summary>
    public static string? Undated(string name)
    {
        // Eight digits are the least of a date; few names end so.
        if (name.Length < 10 || !char.IsAsciiDigit(name[^1]) || !char.IsAsciiDigit(name[^2]))
            return null;
        return Date().Match(name) is { Success: true, Index: > 0 } date ? Fold(name[..date.Index]) : null;
    }

    /// <summary>Whether a part of a path is one that hosts put in front of names.</summary>
    public static bool IsHostPath(ReadOnlySpan<char> part) => HostPath().IsMatch(part);

    private void Apply(Edit edit, int at, int length)
    {
        switch (edit)
        {
            case Edit.Cut:
                _end = at;
                break;
            case Edit.Remove:
                _text[(at + length).._end].CopyTo(_text[at..]);
                _end -= length;
                break;
            case Edit.Dash:
                _text[at] = '-';
                break;
            case Edit.DashAndCut:
                _text[at] = '-';
                _end = at + _text.Slice(at, length).LastIndexOf('-');
                break;
        }
    }

    /// <summary>What becomes of what a pattern matches: cut off at the end, removed within, its colon a dash, or that and its last word cut off.</summary>
    private enum Edit
    {
        Cut,
        Remove,
        Dash,
        DashAndCut,
    }

    private static readonly (Regex Pattern, Edit Edit, bool IsVariant)[] Decorations =
    [
        (Latest(), Edit.Cut, false),
        (Region(), Edit.Remove, false),
        (BedrockVersion(), Edit.Cut, false),
        (BedrockVendor(), Edit.Remove, false),
        (ServiceTag(), Edit.Cut, true),
        (Quantised(), Edit.Cut, true),
        (LocalTag(), Edit.DashAndCut, true),
        (LocalSize(), Edit.Dash, false),
        (Date(), Edit.Cut, true),
    ];

    [GeneratedRegex(@":latest$", RegexOptions.CultureInvariant)]
    private static partial Regex Latest();

    [GeneratedRegex(@"(?<=^|/)(?:us|us-gov|eu|apac|au|jp|ca|sa|global)\.(?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(@"-v\d+:\d+$|(?<=\d)-\d:0$", RegexOptions.CultureInvariant)]
    private static partial Regex BedrockVersion();

    [GeneratedRegex(@"(?<=^|/)(?:amazon|anthropic|ai21|cohere|deepseek|google|luma|meta|minimax|mistral|moonshot|moonshotai|nvidia|openai|qwen|stability|twelvelabs|writer|xai|zai)\.(?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex BedrockVendor();

    [GeneratedRegex(@":(?:free|floor|nitro|exacto|extended|thinking|online|beta)$|@default$", RegexOptions.CultureInvariant)]
    private static partial Regex ServiceTag();

    [GeneratedRegex(@"[-_:.](?:fp16|fp8(?:-dynamic)?|fp4|nvfp4|mxfp4|bf16|int4|int8|awq|gptq|gguf|mlx|i?q\d(?:_[0-9k](?:_[a-z]{1,2})?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Quantised();

    [GeneratedRegex(@":\d+(?:\.\d+)?[bm]-(?:instruct|chat|it|text)$", RegexOptions.CultureInvariant)]
    private static partial Regex LocalTag();

    [GeneratedRegex(@":(?:\d+(?:\.\d+)?[bm]|e\d+b)$", RegexOptions.CultureInvariant)]
    private static partial Regex LocalSize();

    [GeneratedRegex(@"[-@](?:20[2-3]\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|20[2-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?:@cf|hf|accounts|fireworks|models|workers-ai|hf\.co|publishers|projects|bedrock|vertex_ai|azure_ai)$", RegexOptions.CultureInvariant)]
    private static partial Regex HostPath();
}
