using Advisor.Input;

namespace Advisor.Commands;

/// <summary>One command of the program. A new command is one class here and one line in <see cref="Program.Commands"/>.</summary>
internal interface ICommand
{
    string Name { get; }

    /// <summary>What it does, in a line of the help.</summary>
    string Summary { get; }

    /// <summary>The values it takes without a flag, such as <c>ID</c>; all of them are needed.</summary>
    IReadOnlyList<string> Operands { get; }

    /// <summary>Whether all values without a flag are the words of one text, which then need no quotes.</summary>
    bool TakesWords => false;

    /// <summary>The flags it takes, besides <c>--json</c>, <c>--debug</c> and <c>--help</c>.</summary>
    IReadOnlyList<Option> Options { get; }

    /// <returns>The exit code.</returns>
    /// <exception cref="BadInputException">The command line cannot be followed.</exception>
    int Run(Arguments arguments, Host host);
}
