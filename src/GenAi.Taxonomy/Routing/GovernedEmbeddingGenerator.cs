using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>The outermost embedding generator of a routed pipeline; see <see cref="RequestGate{TClient}"/>. Thread-safe.</summary>
internal sealed class GovernedEmbeddingGenerator(
    IEmbeddingGenerator<string, Embedding<float>> pipeline, RequestGate<IEmbeddingGenerator<string, Embedding<float>>> gate)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(pipeline)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        gate.Enter();
        var properties = gate.Marked(options?.AdditionalProperties);
        if (!ReferenceEquals(properties, options?.AdditionalProperties))
        {
            options = options?.Clone() ?? new();
            options.AdditionalProperties = properties;
        }

        var embeddings = await base.GenerateAsync(values, options, cancellationToken).ConfigureAwait(false);
        if (embeddings.GetRoutingDecision() is { } decision)
            gate.ThrowIfBarred(decision.Offering, decision.IsRestored, properties);
        return embeddings;
    }

    protected override void Dispose(bool disposing)
    {
        if (!gate.IsShared)
            base.Dispose(disposing);
    }
}
