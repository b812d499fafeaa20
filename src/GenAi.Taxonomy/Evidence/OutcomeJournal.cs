using System.Text;
using System.Text.Json;

namespace GenAi.Taxonomy.Evidence;

/// <summary>A file of JSON lines to which outcomes are appended. Not thread-safe.</summary>
internal sealed class OutcomeJournal : IDisposable
{
    private readonly FileStream _file;

    private OutcomeJournal(FileStream file) => _file = file;

    /// <summary>Opens or creates a file, and reads what is in it. A last line that was not written to its end is removed.</summary>
    /// <exception cref="OutcomeException">Other lines cannot be read; every fault is listed.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static OutcomeJournal Open(string path, out IReadOnlyList<OutcomeRecord> records)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
            var text = reader.ReadToEnd();
            var whole = text.LastIndexOf('\n') + 1;
            if (whole < text.Length && !IsWhole(text[whole..]))
            {
                text = text[..whole];
                file.SetLength(Encoding.UTF8.GetByteCount(text));
            }

            records = OutcomeFile.Read(new StringReader(text), Path.GetFileName(path));
            file.Seek(0, SeekOrigin.End);
            if (text.Length > 0 && !text.EndsWith('\n'))
                file.WriteByte((byte)'\n');
            return new(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Appends an outcome. It is in the file when this returns.</summary>
    public void Append(OutcomeRecord outcome)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("task", outcome.Task);
            json.WriteString("offering", outcome.Offering);
            json.WriteNumber("score", outcome.Score);
            if (outcome.Cost is { } cost)
                json.WriteNumber("cost", cost);
            if (outcome.At is { } at)
                json.WriteString("at", at);
            if (outcome.Source is { } source)
                json.WriteString("source", source);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        _file.Write(line.GetBuffer().AsSpan(0, (int)line.Length));
        _file.Flush();
    }

    public void Dispose() => _file.Dispose();

    private static bool IsWhole(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return true;
        }
        catch (JsonException)
        {
            return string.IsNullOrWhiteSpace(line);
        }
    }
}
