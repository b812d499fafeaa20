using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>A reviewer who decides as told, and keeps what was put before it.</summary>
internal sealed class Reviewer(Func<ChatResponse, Task<ReviewVerdict>> decide) : IHumanReview
{
    public Reviewer(ReviewVerdict verdict)
        : this(_ => Task.FromResult(verdict))
    {
    }

    public List<string> Seen { get; } = [];

    public async ValueTask<ReviewVerdict> ReviewAsync(IReadOnlyList<ChatMessage> messages, ChatResponse response, CancellationToken cancellationToken)
    {
        Seen.Add($"{messages[^1].Text}: {response.Text}");
        return await decide(response).WaitAsync(cancellationToken);
    }
}
