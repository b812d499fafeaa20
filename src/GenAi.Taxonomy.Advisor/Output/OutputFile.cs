namespace Advisor.Output;

/// <summary>Writes a file that a flag names. An earlier file stays whole until the new one is complete; only a plain file is replaced, and its access rights are kept.</summary>
internal static class OutputFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <returns>What is wrong, or null if the file was written.</returns>
    public static string? Write(string path, Action<Stream> write)
    {
        string? draft = null;
        try
        {
            if (Refusal(path) is { } refusal)
                return refusal;
            draft = $"{path}.{Guid.NewGuid():N}.tmp";
            using (var stream = File.Create(draft))
                write(stream);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(draft, File.GetUnixFileMode(path));
            File.Move(draft, path, overwrite: true);
            return null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (draft is not null)
                File.Delete(draft);
            return $"'{path}' cannot be written: {wrong.Message}";
        }
    }

    private static string? Refusal(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            return $"'{path}' is a folder: name a file in it";
        if (Path.GetDirectoryName(full) is { } folder && !Directory.Exists(folder))
            return $"the folder of '{path}' does not exist: create '{folder}' first";
        var file = new FileInfo(full);
        if (file.LinkTarget is { } target)
            return $"'{path}' is a link to '{target}': name the file itself";
        if (!file.Exists)
            return null;
        if (!OperatingSystem.IsWindows() && full.StartsWith("/dev/", StringComparison.Ordinal))
            return $"'{path}' is a device: name a file";
        // Opened for both, a pipe does not wait for its other end.
        using var existing = new FileStream(full, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        return existing.CanSeek ? null : $"'{path}' is not a plain file: name a file";
    }
}
