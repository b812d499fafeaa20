namespace Advisor.Input;

/// <summary>The input cannot be followed; each fault is one line that says what is wrong and what would be right.</summary>
internal sealed class BadInputException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
