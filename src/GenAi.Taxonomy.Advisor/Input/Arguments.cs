using System.Globalization;
using Advisor.Commands;
using GenAi.Taxonomy;

namespace Advisor.Input;

/// <summary>A command line, read against what the command takes. Gathers faults until <see cref="ThrowIfFaulty"/>, so that all are told at once.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private readonly List<string> _operands = [];
    private readonly List<string> _faults = [];

    private Arguments()
    {
    }

    public bool IsJson => Flag("json") ?? false;

    public static Arguments Parse(IReadOnlyList<string> args, ICommand command)
    {
        var read = new Arguments();
        var options = command.Options.Concat(Option.Common).ToDictionary(option => option.Name, StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                read._operands.Add(args[i]);
                continue;
            }

            var (name, value) = Split(args[i]);
            if (!options.TryGetValue(name, out var option))
            {
                read.Fault($"--{name} is not a flag of {command.Name}{Nearest.Phrase(name, options.Keys, otherwise: "--help lists them").Replace("'", "", StringComparison.Ordinal)}");

                // What follows was most likely its value: one mistake, one fault.
                if (value is null && i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal) && read._operands.Count >= command.Operands.Count)
                    i++;
                continue;
            }

            if (option.Value is not null && value is null)
            {
                if (i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal))
                {
                    read.Fault($"--{name} needs a value: {option.Usage}");
                    read._unreadable.Add(name);
                    continue;
                }

                value = args[++i];
            }

            read.Add(option, value);
        }

        if (command.TakesWords && read._operands.Count > 1)
        {
            var words = string.Join(' ', read._operands);
            read._operands.Clear();
            read._operands.Add(words);
        }

        read.CheckOperands(command);
        return read;
    }

    public void Fault(string fault) => _faults.Add(fault);

    public void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
            throw new BadInputException(_faults);
    }

    /// <summary>An operand; empty where it is missing or blank, which is already a fault.</summary>
    public string Operand(int index) => index < _operands.Count && !string.IsNullOrWhiteSpace(_operands[index]) ? _operands[index] : "";

    /// <summary>Whether a flag is there, be its value at fault, which is then noted.</summary>
    public bool Has(string name) => _values.ContainsKey(name) || _unreadable.Contains(name);

    public string? Text(string name) => _values.TryGetValue(name, out var values) ? values[0] : null;

    public List<string>? List(string name) => _values.TryGetValue(name, out var values) ? [.. values] : null;

    /// <summary>True for the flag alone; a value after an equals sign may say false, to override a file.</summary>
    public bool? Flag(string name) => Text(name) is not { } text ? null : text != "false";

    public long? Count(string name, long least = 0)
    {
        if (Text(name) is not { } text)
            return null;
        var isRead = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (isRead && number >= least)
            return number;

        if (!isRead && IsNumber(text, mark: false))
        {
            Fault(TooLarge(name, text, long.MaxValue));
            return null;
        }

        var meant = NumberHint.Whole(text) is { } whole && whole >= least ? $": write {whole.ToString(CultureInfo.InvariantCulture)}" : "";
        Fault($"--{name}: '{text}' is not a whole number of at least {least}{meant}");
        return null;
    }

    /// <summary>Returns the number that a flag states; null where it states none, or one that cannot be read, which is then noted.</summary>
    public decimal? Amount(string name, string what = "an amount in US dollars", string example = "0.05")
    {
        if (Text(name) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return amount;

        if (IsNumber(text, mark: true))
        {
            Fault(TooLarge(name, text, decimal.MaxValue));
            return null;
        }

        var meant = NumberHint.Decimal(text) is { } number ? $": write {number.ToString(CultureInfo.InvariantCulture)}" : $", such as {example}";
        Fault($"--{name}: '{text}' is not {what} of at least 0{meant}");
        return null;
    }

    /// <summary>The text of the file that a flag names; null where it names none or the file cannot be read, which is then noted.</summary>
    public string? ReadFile(string name) => Text(name) is { Length: > 0 } file ? ReadFile(file, $"--{name}: ") : null;

    /// <summary>The text of a file; null where it cannot be read, which is then noted.</summary>
    public string? ReadFile(string file, string where)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Fault($"{where}'{file}' cannot be read: {(File.Exists(file) ? wrong.Message : "there is no such file")}");
            return null;
        }
    }

    /// <summary>Whether a text is a number, be it beyond what can be held.</summary>
    private static bool IsNumber(string text, bool mark) =>
        text.Any(char.IsAsciiDigit) && text.All(letter => char.IsAsciiDigit(letter) || (mark && letter == '.')) && text.Count(letter => letter == '.') <= 1;

    private static string TooLarge(string name, string text, decimal most) =>
        $"--{name}: '{text}' is too large: the most is {most.ToString(CultureInfo.InvariantCulture)}";

    private static (string Name, string? Value) Split(string arg)
    {
        var equals = arg.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (arg[2..], null) : (arg[2..equals], arg[(equals + 1)..]);
    }

    private void Add(Option option, string? value)
    {
        if (option.Value is null && value is not (null or "true" or "false"))
            Fault($"--{option.Name} takes no value, or true or false: '{value}' is neither");

        List<string> values = option.IsList ? [.. value!.Split(',').Select(each => each.Trim())] : [(value ?? "true").Trim()];
        if (option.Value is not null && values.RemoveAll(each => each.Length == 0) > 0)
        {
            Fault($"--{option.Name}: '{value}' has a blank where a value is needed");
            _unreadable.Add(option.Name);
            if (values.Count == 0)
                return;
        }

        if (!_values.TryGetValue(option.Name, out var present))
            _values.Add(option.Name, values);
        else if (option.IsList)
            present.AddRange(values);
        else if (option.Value is not null)
            Fault($"--{option.Name} stands twice, with '{present[0]}' and '{values[0]}': keep one");
    }

    private void CheckOperands(ICommand command)
    {
        foreach (var (name, value) in command.Operands.Zip(_operands))
        {
            if (string.IsNullOrWhiteSpace(value))
                Fault($"{command.Name}: {name} is blank; give {string.Join(' ', command.Operands.Prepend(command.Name))}");
        }

        foreach (var missing in command.Operands.Skip(_operands.Count))
            Fault($"{command.Name} needs {missing}: {string.Join(' ', command.Operands.Prepend(command.Name))}");
        foreach (var extra in _operands.Skip(command.Operands.Count))
            Fault($"'{extra}' is one value too many: {string.Join(' ', command.Operands.Prepend(command.Name))}{(command.Options.Count > 0 ? " [flags]" : "")}");
    }
}
