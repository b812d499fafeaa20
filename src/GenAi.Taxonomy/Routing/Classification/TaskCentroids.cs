using System.Numerics;
using System.Runtime.InteropServices;

namespace GenAi.Taxonomy.Routing;

/// <summary>One unit vector a task, the mean direction of its examples. Immutable and thread-safe.</summary>
internal sealed class TaskCentroids
{
    private readonly ModelTask[] _tasks;
    private readonly float[] _rows;

    /// <summary>Initializes a new instance of the class.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="vectors">The vectors of the examples, in their order.</param>
    /// <exception cref="InvalidOperationException">The vectors differ in their dimensions, or one has no direction.</exception>
    public TaskCentroids(IReadOnlyList<TaskExample> examples, IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        Dimensions = vectors[0].Length;
        _tasks = [.. examples.Select(example => example.Task).Distinct()];
        _rows = new float[_tasks.Length * Dimensions];
        for (var i = 0; i < vectors.Count; i++)
        {
            var vector = vectors[i].Span;
            ThrowIfOtherDimensions(vector.Length);
            var scale = InverseNorm(vector);
            if (scale is 0)
                throw new InvalidOperationException($"The embedding generator returned a vector that is zero or not finite for the example \"{examples[i].Text}\" of '{examples[i].Task.Id}'.");
            var row = Row(Array.IndexOf(_tasks, examples[i].Task));
            for (var j = 0; j < row.Length; j++)
                row[j] += vector[j] * scale;
        }

        for (var task = 0; task < _tasks.Length; task++)
        {
            var row = Row(task);
            var scale = InverseNorm(row);
            foreach (ref var value in row)
                value *= scale;
        }
    }

    /// <summary>Gets the number of dimensions of the vectors.</summary>
    public int Dimensions { get; }

    /// <summary>Returns the nearest task; null where its similarity is below the floor, or exceeds the second one by less than the margin.</summary>
    /// <exception cref="InvalidOperationException">The vector has other dimensions than those of the examples.</exception>
    public ModelTask? Find(ReadOnlySpan<float> vector, double margin, double floor)
    {
        ThrowIfOtherDimensions(vector.Length);
        var scale = InverseNorm(vector);
        if (scale is 0)
            return null;
        var (nearest, best, second) = (0, float.NegativeInfinity, float.NegativeInfinity);
        for (var task = 0; task < _tasks.Length; task++)
        {
            var similarity = Dot(vector, Row(task)) * scale;
            if (similarity > best)
                (nearest, best, second) = (task, similarity, best);
            else if (similarity > second)
                second = similarity;
        }

        return best >= floor && best - second >= margin ? _tasks[nearest] : null;
    }

    private void ThrowIfOtherDimensions(int dimensions)
    {
        if (dimensions != Dimensions)
            throw new InvalidOperationException(FormattableString.Invariant($"The embedding generator returned a vector of {dimensions} dimensions after one of {Dimensions}: the classifier needs vectors of one model."));
    }

    private Span<float> Row(int task) => _rows.AsSpan(task * Dimensions, Dimensions);

    /// <summary>Returns 1 divided by the length of a vector; 0 where the vector has no direction.</summary>
    private static float InverseNorm(ReadOnlySpan<float> vector)
    {
        var inverse = 1 / MathF.Sqrt(Dot(vector, vector));
        return float.IsFinite(inverse) ? inverse : 0;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sums = Vector<float>.Zero;
        for (var i = 0; i < left.Length; i++)
            sums += left[i] * right[i];
        var sum = Vector.Sum(sums);
        for (var i = left.Length * Vector<float>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
