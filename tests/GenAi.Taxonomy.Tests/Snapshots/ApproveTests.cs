using Xunit.Sdk;

namespace GenAi.Taxonomy.Tests.Snapshots;

public sealed class ApproveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("approve-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Text_Same_Passes()
    {
        Given("one\ntwo\n");

        Approve.Text("one\ntwo\n", "Sample", _folder);
    }

    [Theory]
    [InlineData("one\nthree\n")]
    [InlineData("one\ntwo\nthree\n")]
    public void Text_Different_Fails(string text)
    {
        Given("one\ntwo\n");

        Assert.ThrowsAny<XunitException>(() => Approve.Text(text, "Sample", _folder));
    }

    [Fact]
    public void Text_WithoutASnapshot_Fails() =>
        Assert.ThrowsAny<XunitException>(() => Approve.Text("one\n", "Sample", _folder));

    private void Given(string snapshot)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "__snapshots__"));
        File.WriteAllText(Path.Combine(_folder, "__snapshots__", "Sample.snap"), snapshot);
    }
}
