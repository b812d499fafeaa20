using Advisor.Output;

namespace GenAi.Taxonomy.Tests.Advisor;

public sealed class OutputFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("output-file-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Write_PlainFile_ReplacesItAndKeepsItsMode()
    {
        var path = In("out.json");
        File.WriteAllText(path, "old");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Null(Write(path));
        Assert.Equal("new", File.ReadAllText(path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void Write_Link_IsRefusedAndItsFileStays()
    {
        var path = In("file.json");
        File.WriteAllText(path, "old");
        File.CreateSymbolicLink(In("link.json"), path);
        Assert.Contains($"is a link to '{path}'", Write(In("link.json")), StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(path));
    }

    [Fact]
    public void Write_Folder_IsRefused() => Assert.EndsWith("is a folder: name a file in it", Write(_folder.FullName), StringComparison.Ordinal);

    [Fact]
    public void Write_MissingFolder_IsRefusedWithItsName() =>
        Assert.EndsWith($"does not exist: create '{In("none")}' first", Write(Path.Combine(In("none"), "out.json")), StringComparison.Ordinal);

    [Fact]
    public void Write_Device_IsRefused()
    {
        if (!OperatingSystem.IsWindows())
            Assert.Equal("'/dev/null' is a device: name a file", Write("/dev/null"));
    }

    [Fact]
    public void Write_ContentFails_LeavesTheEarlierFile()
    {
        File.WriteAllText(In("out.json"), "old");
        Assert.Contains("cannot be written: full", OutputFile.Write(In("out.json"), _ => throw new IOException("full")), StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(In("out.json")));
        Assert.Single(_folder.GetFiles());
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private static string? Write(string path) => OutputFile.Write(path, stream => stream.Write("new"u8));
}
