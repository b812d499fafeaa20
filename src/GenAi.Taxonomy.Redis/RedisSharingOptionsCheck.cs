using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Redis;

/// <summary>Checks the options when the host starts.</summary>
internal sealed class RedisSharingOptionsCheck : IValidateOptions<RedisSharingOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RedisSharingOptions options) =>
        options.GetFaults().ToArray() is { Length: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
}
