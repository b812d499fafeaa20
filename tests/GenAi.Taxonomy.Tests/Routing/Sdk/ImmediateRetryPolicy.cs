using System.ClientModel.Primitives;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>OpenAI's own retries without their delays, except for a delay that the server asks for.</summary>
internal sealed class ImmediateRetryPolicy : ClientRetryPolicy
{
    public ImmediateRetryPolicy()
    {
    }

    public ImmediateRetryPolicy(int maxRetries)
        : base(maxRetries)
    {
    }

    protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount) =>
        message.Response?.Headers.TryGetValue("Retry-After", out _) == true ? base.GetNextDelay(message, tryCount) : TimeSpan.Zero;
}
