using System.Text;
using CchcBot.App.Read;

namespace CchcBot.Tests.App.Read;

public sealed class ReadQuestionsTests : IDisposable
{
    private readonly string context = Path.Combine(Path.GetTempPath(), $"cchc-{Guid.NewGuid():N}.json");

    public ReadQuestionsTests() =>
        File.WriteAllText(
            context,
            """
            {"context":{"asOf":"2026-11-21","askerUnit":"Phòng Nội chính","units":[{"name":"Phòng Nội chính","aliases":["NC"]}],"people":[{"name":"Phạm Minh Quý","unit":"Phòng Nội chính"}],"plans":["Kế hoạch CCHC năm 2026"],"areas":["thể chế"]}}
            """
        );

    public void Dispose() => File.Delete(context);

    [Theory]
    [InlineData(
        """{"id":"a1","text":"Phòng NC còn bao nhiêu việc thể chế chưa xong trong quý này?"}""",
        """{"id":"a1","reading":{"intent":"count","status":["open"],"from":"2026-10-01","to":"2026-12-31","unit":"Phòng Nội chính","person":null,"mine":false,"myUnit":false,"area":"thể chế","plan":null,"groupBy":null,"task":null,"language":"vi"}}"""
    )]
    [InlineData(
        "who leads 3b?",
        """{"id":null,"reading":{"intent":"detail","status":[],"from":null,"to":null,"unit":null,"person":null,"mine":false,"myUnit":false,"area":null,"plan":null,"groupBy":null,"task":"3b","language":"en"}}"""
    )]
    public void WritesAnObjectALine(string line, string expected)
    {
        var (status, output, error) = Run(line + "\n\n", "questions", "--context", context, "--json");

        var others = output.IndexOf(",\"others\":[", StringComparison.Ordinal);
        // How sure it is the training says, and examples change it; that it says so is the command's.
        var said = output[..others];
        Assert.True(said.Contains("\"sure\":true,", StringComparison.Ordinal) || said.Contains("\"sure\":false,", StringComparison.Ordinal), said);
        said = said.Replace("\"sure\":true,", "", StringComparison.Ordinal).Replace("\"sure\":false,", "", StringComparison.Ordinal);
        Assert.Equal((0, expected, ""), (status, $"{said}}}", error));
        Assert.InRange(output[others..].Split("\"intent\":").Length - 1, 0, 2);
    }

    [Fact]
    public void SaysInWordsHowItRead()
    {
        var (status, output, _) = Run("nhệm vụ quá hạn quý này\n", "questions", "--context", context);

        Assert.Equal(0, status);
        Assert.Contains("Quá hạn trong Quý IV/2026", output, StringComparison.Ordinal);
        Assert.Contains("nhệm → nhiệm", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":1}\n", "Dòng 1")]
    [InlineData("quá hạn?\n{\"text\":\n", "Dòng 2")]
    public void NamesTheLineThatIsNoObject(string input, string message)
    {
        var (status, _, error) = Run(input, "questions", "--json");

        Assert.Equal(1, status);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysThatTheContextIsMissing()
    {
        var (status, _, error) = Run("quá hạn?\n", "questions", "--context", context + ".none");

        Assert.Equal(1, status);
        Assert.Contains(context + ".none", error, StringComparison.Ordinal);
    }

    private static (int Status, string Output, string Error) Run(string input, params string[] arguments)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = ReadCommand.Run(arguments, stream, output, error);
        return (status, output.ToString(), error.ToString());
    }
}
