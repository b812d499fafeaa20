namespace GenAi.Taxonomy.Routing;

/// <summary>Audio that can be sent again: a stream that can be rewound as it is, another read into memory once.</summary>
internal sealed class ReplayableAudio
{
    private readonly Stream _stream;
    private readonly long _start;

    private ReplayableAudio(Stream stream)
    {
        _stream = stream;
        _start = stream.Position;
    }

    public static async ValueTask<ReplayableAudio> OfAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek)
            return new(stream);
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        copy.Position = 0;
        return new(copy);
    }

    /// <summary>The stream at its beginning, which whoever reads it may close.</summary>
    public Stream Replay()
    {
        _stream.Position = _start;
        return new Unclosed(_stream);
    }

    /// <summary>Clients close what they send, and the next one needs it.</summary>
    private sealed class Unclosed(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            inner.ReadAsync(buffer, offset, count, cancellationToken);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
