namespace GenAi.Taxonomy.Catalog.Identity;

/// <summary>The forms under which a name is looked up. Every decoration is a rule of the table of names; what no rule states makes another model.</summary>
/// <remarks>
/// <code>
/// taken off                                    match      example
/// provider or vendor in front                  alias      azure/gpt-4o, azure:gpt-4o, accounts/fireworks/models/kimi-k2p6
/// cloud region, and Bedrock's vendor and version  alias   eu.anthropic.claude-haiku-4-5-20251001-v1:0
/// :latest                                      alias      llama3.3:latest
/// a full date                                  dated      gpt-4o-2024-08-06, claude-haiku-4-5@20251001
/// quantization, and the tag of a local runtime dated      qwen3:8b-q4_K_M, gpt-oss-20b-mxfp4
/// fine-tuning                                  dated      ft:gpt-4o-mini-2024-07-18:acme::A1b2, azure/gpt-4o-2024-08-06.ft-0a1b
/// a service variant                            dated      deepseek/deepseek-r1:free
/// </code>
/// The other way round, a name without a date stands for the one model that is known with a date only (dated).
/// Not taken off: mini, pro, plus, flash, sizes, four-digit stamps. <c>command-a-plus-05-2026</c> is not <c>command-a</c>.
/// </remarks>
internal ref struct NameForms
{
    public const int MaxLength = 300;

    private static readonly NamePattern Date = new("{-|@}@date$");

    private readonly Span<char> _text;
    private int _length;
    private int _next;

    /// <summary>Begins with the name as it is, in lower case.</summary>
    /// <param name="name">The name, no longer than <see cref="MaxLength"/>.</param>
    /// <param name="buffer">Room for it.</param>
    public NameForms(ReadOnlySpan<char> name, Span<char> buffer)
    {
        _text = buffer;
        _length = name.Trim().ToLowerInvariant(buffer);
    }

    /// <summary>The form at hand, not folded.</summary>
    public readonly ReadOnlySpan<char> Current => _text[.._length];

    /// <summary>Whether something was taken off that makes it a variant.</summary>
    public bool IsVariant { get; private set; }

    /// <summary>Takes off the next decoration that the form has, building on the last; false where there is none.</summary>
    public bool Next()
    {
        var rules = NameRules.Instance.Lookup;
        while (_next < rules.Length)
        {
            var rule = rules[_next++];
            if (!rule.TryApply(_text, ref _length))
                continue;
            IsVariant |= rule.IsVariant;
            return true;
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
        Span<Range> captures = stackalloc Range[NamePattern.MaxCaptures];
        return Date.Find(name, captures, out var date) && date.Start.Value > 0 ? Fold(name[..date.Start.Value]) : null;
    }

    /// <summary>Whether a part of a path is one that hosts put in front of names.</summary>
    public static bool IsHostPath(ReadOnlySpan<char> part) => NameRules.Instance.IsHostPath(part);
}
