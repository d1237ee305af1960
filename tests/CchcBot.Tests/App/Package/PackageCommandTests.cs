using CchcBot.App.Package;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.App.Package;

public sealed class PackageCommandTests : IDisposable
{
    private const string AppId = "6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cchcbot-package-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Writes_the_package_and_says_where_and_what_next()
    {
        var status = Run($"--app-id {AppId} --domain cchc.vidu.gov.vn --out app.zip");

        Assert.Equal((0, ""), (status, error.ToString()));
        var file = Path.Combine(folder.FullName, "app.zip");
        Assert.Contains($"{file} is written. Upload it in the Teams admin center", output.ToString(), StringComparison.Ordinal);
        Assert.True(new FileInfo(file).Length > 1000);
    }

    [Theory]
    [InlineData("", "--app-id is missing")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b", "--domain is missing")]
    [InlineData("--app-id 6f1d6e0a --domain cchc.vidu.gov.vn", "--app-id \"6f1d6e0a\" is no GUID")]
    [InlineData("--app-id 00000000-0000-0000-0000-000000000000 --domain cchc.vidu.gov.vn", "is no GUID")]
    [InlineData("--app-id {6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b} --domain cchc.vidu.gov.vn", "is no GUID")]
    [InlineData("--app-id --domain cchc.vidu.gov.vn", "--app-id needs a value after it")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain", "--domain needs a value after it")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain https://cchc.vidu.gov.vn", "is no public host name")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain cchc.vidu.gov.vn:443", "is no public host name")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain cchc.vidu.gov.vn/", "is no public host name")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain *.vidu.gov.vn", "is no public host name")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain localhost", "is no public host name")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain 10.0.0.1", "is no public host name")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain example.invalid", "is no public host name")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain cchc.vidu.gov.vn --version 1.0", "--version \"1.0\" is wrong")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain cchc.vidu.gov.vn --version 1.0.01", "--version \"1.0.01\" is wrong")]
    [InlineData(
        "--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain cchc.vidu.gov.vn --developer 123456789012345678901234567890123",
        "in 1 to 32 characters"
    )]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain cchc.vidu.gov.vn --out app.tar", "--out \"app.tar\" is no .zip file")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain cchc.vidu.gov.vn --out none/app.zip", "There is no folder")]
    [InlineData("--app-id 6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b --domain cchc.vidu.gov.vn --colour red", "\"--colour\" is not understood")]
    public void Wrong_words_are_answered_with_what_to_write(string words, string said)
    {
        var status = Run(words);

        Assert.Equal((2, ""), (status, output.ToString()));
        Assert.Contains(said, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("CchcBot package --app-id GUID --domain", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public void A_host_name_in_Vietnamese_letters_is_written_as_browsers_send_it() =>
        Assert.StartsWith("xn--", PackageOptions.Parse(["--app-id", AppId, "--domain", "cảicách.vn"], folder.FullName).Domain, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_cannot_be_written_is_said()
    {
        folder.CreateSubdirectory("app.zip");

        var status = Run($"--app-id {AppId} --domain cchc.vidu.gov.vn --out app.zip");

        Assert.Equal((1, ""), (status, output.ToString()));
        Assert.Contains("could not be written", error.ToString(), StringComparison.Ordinal);
    }

    private int Run(string words) => PackageCommand.Run(
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries), folder.FullName, DeclaredModules.Table.Offered, output, error);
}
