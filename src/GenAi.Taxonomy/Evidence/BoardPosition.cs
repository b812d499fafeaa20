namespace GenAi.Taxonomy.Evidence;

/// <summary>The position of a model among the models of the catalog that one board compares. Immutable.</summary>
public sealed class BoardPosition
{
    internal BoardPosition(Benchmark board, int position, int of) => (Board, Position, Of) = (board, position, of);

    /// <summary>Gets the board.</summary>
    public Benchmark Board { get; }

    /// <summary>Gets the position; 1 is the best, and equals share one.</summary>
    public int Position { get; }

    /// <summary>Gets the number of models of the catalog on the board.</summary>
    public int Of { get; }
}
