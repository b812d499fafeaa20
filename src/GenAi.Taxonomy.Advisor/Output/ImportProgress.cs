using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Advisor.Output;

/// <summary>A bar on standard error while a long import runs and somebody watches; else nothing.</summary>
internal sealed class ImportProgress : IDisposable
{
    // Shorter files are done before a bar is drawn.
    private const long LongFile = 200_000;

    private readonly ManualResetEventSlim _done = new();
    private readonly Task? _drawing;
    private readonly long _length;
    private ProgressTask? _reading;
    private ProgressTask? _classifying;
    private bool _isDisposed;

    private ImportProgress(Host host, long length)
    {
        _length = length;
        if (!host.IsWatched || length < LongFile)
            return;
        var console = AnsiConsole.Create(new() { Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(host.Error) });
        using var started = new ManualResetEventSlim();
        var width = int.Clamp(host.Width - 20, 10, 40);
        _drawing = Task.Run(() => console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn { Width = width }, new KnownShareColumn())
            .Start(context =>
            {
                _classifying = context.AddTask("classifying", autoStart: false);
                _reading = context.AddTaskBefore("reading", _classifying, maxValue: length);
                started.Set();
                _done.Wait();
                _classifying.IsIndeterminate(false).Value = 100;
            }));
        started.Wait(TimeSpan.FromSeconds(2));
    }

    public static ImportProgress Start(Host host, long length) => new(host, length);

    /// <summary>The stream, each read of which moves the bar.</summary>
    public Stream Watch(Stream stream) => _reading is { } task ? new WatchedStream(stream, read => Move(task, read)) : stream;

    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _done.Set();
        _drawing?.Wait();
        _done.Dispose();
    }

    private void Move(ProgressTask reading, int read)
    {
        reading.Value = read == 0 ? _length : Math.Min(_length, reading.Value + read);
        // How long the rest takes is not known.
        if (read == 0)
            _classifying?.IsIndeterminate().StartTask();
    }

    /// <summary>The share that is done, where it is known.</summary>
    private sealed class KnownShareColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.IsStarted && !task.IsIndeterminate ? string.Create(CultureInfo.InvariantCulture, $"{(int)task.Percentage,3}%") : "");
    }

    private sealed class WatchedStream(Stream inner, Action<int> read) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => inner.CanSeek;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var bytes = inner.Read(buffer, offset, count);
            read(bytes);
            return bytes;
        }

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
