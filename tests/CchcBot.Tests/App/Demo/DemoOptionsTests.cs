using CchcBot.App.Demo;

namespace CchcBot.Tests.App.Demo;

public sealed class DemoOptionsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cchcbot-demo-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Without_words_it_takes_the_folders_below_the_current_one() =>
        Assert.Equal(
            new DemoSettings(new DemoFolders(Path.Combine(folder.FullName, ".data", "demo"), Path.Combine(folder.FullName, ".data", "tools"))),
            Parse());

    [Fact]
    public void Inside_a_checkout_it_takes_the_folders_below_its_root()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "CchcBot.sln"), "");
        var inner = folder.CreateSubdirectory("src").CreateSubdirectory("CchcBot").FullName;

        Assert.Equal(DemoFolders.Default(folder.FullName, folder.FullName), DemoOptions.Parse([], inner, folder.FullName).Folders);
    }

    [Fact]
    public void Started_from_elsewhere_it_takes_the_folders_below_the_programs_root()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "CchcBot.sln"), "");
        var program = folder.CreateSubdirectory("bin").FullName;

        Assert.Equal(DemoFolders.Default(folder.FullName, program), DemoOptions.Parse([], Path.GetTempPath(), program).Folders);
    }

    [Fact]
    public void All_words_are_read()
    {
        var plans = folder.CreateSubdirectory("kế hoạch");

        var settings = Parse("--fresh", "--plans", "kế hoạch", "--data", "d", "--port", "8080");

        Assert.Equal(
            new DemoSettings(
                new DemoFolders(Path.Combine(folder.FullName, "d"), Path.Combine(folder.FullName, ".data", "tools")),
                Fresh: true,
                Plans: plans.FullName,
                StartPagePort: 8080),
            settings);
    }

    [Theory]
    [InlineData("--frsh", "Không hiểu \"--frsh\".", "\"--frsh\" is not understood.")]
    [InlineData("--port", "Sau --port cần một giá trị.", "--port needs a value after it.")]
    [InlineData(
        "--port -1",
        "\"-1\" không phải số cổng (1 đến 65535; 0 là cổng trống bất kỳ).",
        "\"-1\" is no port number (1 to 65535; 0 for any that is free)."
    )]
    [InlineData(
        "--port 65536",
        "\"65536\" không phải số cổng (1 đến 65535; 0 là cổng trống bất kỳ).",
        "\"65536\" is no port number (1 to 65535; 0 for any that is free)."
    )]
    [InlineData("--port x", "\"x\" không phải số cổng (1 đến 65535; 0 là cổng trống bất kỳ).", "\"x\" is no port number (1 to 65535; 0 for any that is free).")]
    public void Wrong_words_are_answered_with_the_usage_in_both_languages(string words, string vietnamese, string english)
    {
        var failure = Assert.Throws<DemoFailureException>(() => Parse(words.Split(' ')));

        Assert.Equal(
            [
                vietnamese,
                english,
                "Cách dùng: demo [--fresh] [--plans THƯ_MỤC] [--data THƯ_MỤC] [--port SỐ]",
                "Usage: demo [--fresh] [--plans DIR] [--data DIR] [--port N]",
            ],
            failure.Message.Split(Environment.NewLine));
    }

    [Fact]
    public void Port_0_takes_free_ports_throughout() => Assert.Equal(Parse() with { AnyPorts = true }, Parse("--port", "0"));

    [Fact]
    public void A_folder_of_plans_must_exist()
    {
        var failure = Assert.Throws<DemoFailureException>(() => Parse("--plans", "không có"));

        Assert.StartsWith($"Không có thư mục {Path.Combine(folder.FullName, "không có")}.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v20.11.1", 20)]
    [InlineData("v8.0.0", 8)]
    [InlineData("20.11.1", null)]
    [InlineData("'node' is not recognized", null)]
    [InlineData("", null)]
    public void Node_says_its_version(string printed, int? major) => Assert.Equal(major, NodeTools.MajorVersion(printed));

    private DemoSettings Parse(params string[] words) => DemoOptions.Parse(words, folder.FullName, folder.FullName);
}
