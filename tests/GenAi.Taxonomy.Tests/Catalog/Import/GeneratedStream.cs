using System.Text;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>A text made while it is read: a beginning, then one piece after the other, and an end after so many of them.</summary>
internal sealed class GeneratedStream(string start, Func<long, string> piece, long pieces, string end = "") : Stream
{
    private byte[] _current = Encoding.UTF8.GetBytes(start);
    private int _at;
    private long _next;

    /// <summary>The bytes given so far.</summary>
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_at == _current.Length)
        {
            if (_next > pieces)
                return 0;
            _current = Encoding.UTF8.GetBytes(_next < pieces ? piece(_next) : end);
            _next++;
            _at = 0;
        }

        var given = Math.Min(count, _current.Length - _at);
        _current.AsSpan(_at, given).CopyTo(buffer.AsSpan(offset));
        _at += given;
        Given += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
