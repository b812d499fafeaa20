namespace GenAi.Taxonomy.Selection;

/// <summary>Survivors as a heap, put in order only as far as somebody reads. Thread-safe.</summary>
internal sealed class CandidateList : IReadOnlyList<ModelCandidate>
{
    private readonly CompiledRequirements _compiled;
    private readonly Rank[] _heap;
    private readonly List<ModelCandidate> _ordered = [];
    private int _left;

    public CandidateList(CompiledRequirements compiled, Rank[] survivors)
    {
        (_compiled, _heap, _left) = (compiled, survivors, survivors.Length);
        for (var i = (_left / 2) - 1; i >= 0; i--)
            SiftDown(i);
    }

    public int Count => _heap.Length;

    public ModelCandidate this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            lock (_ordered)
            {
                while (_ordered.Count <= index)
                    _ordered.Add(new(_compiled, Take()));
                return _ordered[index];
            }
        }
    }

    public IEnumerator<ModelCandidate> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private Rank Take()
    {
        var best = _heap[0];
        _heap[0] = _heap[--_left];
        SiftDown(0);
        return best;
    }

    private void SiftDown(int at)
    {
        var rank = _heap[at];
        for (var child = (2 * at) + 1; child < _left; child = (2 * at) + 1)
        {
            if (child + 1 < _left && _heap[child + 1].CompareTo(_heap[child]) < 0)
                child++;
            if (rank.CompareTo(_heap[child]) <= 0)
                break;
            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = rank;
    }
}
