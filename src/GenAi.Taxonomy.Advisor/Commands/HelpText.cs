using Advisor.Input;

namespace Advisor.Commands;

/// <summary>What can be typed.</summary>
internal static class HelpText
{
    public static void WriteAll(TextWriter output)
    {
        output.WriteLine("advisor: which kind of model, which model, why, at what cost, with which risks");
        output.WriteLine();
        foreach (var command in Program.Commands)
            output.WriteLine($"  {Usage(command),-28}{command.Summary}");
        output.WriteLine();
        output.WriteLine("  --json gives the result as JSON, --help after a command its flags.");
        output.WriteLine("  Exit codes: 0 done, 1 internal fault, 2 bad input, 3 nothing matches.");
    }

    public static void Write(TextWriter output, ICommand command)
    {
        output.WriteLine($"{Usage(command)}: {command.Summary}");
        output.WriteLine();
        foreach (var option in command.Options.Concat(Option.Common))
            output.WriteLine($"  {option.Usage,-28}{option.Summary}");
    }

    private static string Usage(ICommand command) => string.Join(' ', command.Operands.Prepend(command.Name));
}
