using System.Text;
using Advisor.Commands;
using Advisor.Input;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;

namespace Advisor;

/// <summary>Advises which kind of model and which model fits a situation. Exit codes: 0 done, 1 internal fault, 2 bad input, 3 nothing matches.</summary>
internal static class Program
{
    public const int Done = 0;
    public const int InternalFault = 1;
    public const int BadInput = 2;
    public const int NothingMatches = 3;

    /// <summary>Every command; the first is the one that runs when none is named.</summary>
    public static IReadOnlyList<ICommand> Commands { get; } =
    [
        new TourCommand(),
        new SelectCommand(),
        new CompareCommand(),
        new ShowCommand(),
        new TreeCommand(),
        new FindCommand(),
        new PathCommand(),
        new ModelCommand(),
        new CostCommand(),
        new ImportCommand(),
        new DiffCommand(),
        new ReportCommand(),
        new ExportCommand(),
        new McpCommand(),
    ];

    public static int Main(string[] args)
    {
        // Elsewhere UTF-8 is a given, and setting it would write control codes to the terminal.
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        return Run(args, Host.OfConsole());
    }

    public static int Run(IReadOnlyList<string> args, Host host)
    {
        try
        {
            return Dispatch(args, host);
        }
        catch (BadInputException wrong)
        {
            return Report(host, wrong.Faults);
        }
        catch (RequirementsException wrong)
        {
            return Report(host, wrong.Faults.Select(fault => fault.ToString()));
        }
        catch (GovernanceException wrong)
        {
            return Report(host, wrong.Faults.Select(fault => fault.ToString()));
        }
        catch (CatalogException wrong)
        {
            return Report(host, wrong.Faults.Select(fault => fault.ToString()));
        }
        catch (Exception fault)
        {
            host.Error.WriteLine(args.Contains("--debug") ? fault.ToString() : OneLine($"internal fault: {fault.Message} (--debug shows where)"));
            return InternalFault;
        }
    }

    private static int Dispatch(IReadOnlyList<string> args, Host host)
    {
        var named = args.Count > 0 && !args[0].StartsWith('-');
        if (args.Count > 0 && args[0] is "help" or "--help" or "-h" && args.Count == 1)
        {
            HelpText.WriteAll(host.Out);
            return Done;
        }

        var command = named ? Commands.FirstOrDefault(each => each.Name == args[0]) : Commands[0];
        if (command is null)
            throw new BadInputException([$"'{args[0]}' is not a command{Nearest.Phrase(args[0], Commands.Select(each => each.Name), otherwise: "--help lists them")}"]);

        var rest = named ? args.Skip(1) : args;
        if (rest.Any(arg => arg is "--help" or "-h"))
        {
            HelpText.Write(host.Out, command);
            return Done;
        }

        return command.Run(Arguments.Parse([.. rest], command), host);
    }

    private static int Report(Host host, IEnumerable<string> faults)
    {
        foreach (var fault in faults.Distinct())
            host.Error.WriteLine(OneLine(fault));
        return BadInput;
    }

    /// <summary>One line whatever was typed: control characters of the input would otherwise reach the terminal.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
