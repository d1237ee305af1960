using System.Text;
using CchcBot.Documents;
using CchcBot.Documents.Packages;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Texts;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Documents;

public sealed class PlanFileReaderTests
{
    [Theory]
    [InlineData("", "x.docx", nameof(PlanFileProblemKind.Empty))]
    [InlineData("%PDF-1.7", "x.docx", nameof(PlanFileProblemKind.Corrupt))]
    [InlineData("%PDF-1.7", "x.txt", nameof(PlanFileProblemKind.Corrupt))]
    [InlineData("{\\rtf1", "x.doc", nameof(PlanFileProblemKind.RichText))]
    [InlineData("<html><body>", "x.doc", nameof(PlanFileProblemKind.WebPage))]
    [InlineData("xin chào", "x.docx", nameof(PlanFileProblemKind.NotWord))]
    [InlineData("PKxxxx", "x.docx", nameof(PlanFileProblemKind.Corrupt))]
    [InlineData(" \n ", "x.txt", nameof(PlanFileProblemKind.NoText))]
    [InlineData("UBND TỈNH\nMẬT\nKẾ HOẠCH", "x.txt", nameof(PlanFileProblemKind.Classified))]
    public void What_cannot_be_read_says_what_to_do(string content, string name, string expected)
    {
        var read = PlanFileReader.Read(Encoding.UTF8.GetBytes(content), name);

        Assert.Null(read.Document);
        Assert.Equal(expected, read.Problem!.Kind.ToString());
    }

    [Fact]
    public void Every_problem_has_its_sentence_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<PlanFileProblemKind>())
        {
            var problem = new PlanFileProblem(kind, "10 MB");
            Assert.NotEqual(problem.Text(TextLanguage.Vi), problem.Text(TextLanguage.En));
        }
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_opened()
    {
        var read = PlanFileReader.Read(new byte[2 << 20], "x.docx", new PlanFileLimits(FileBytes: 1 << 20));

        Assert.Equal(new PlanFileProblem(PlanFileProblemKind.TooLarge, "1 MB"), read.Problem);
    }

    [Theory]
    [InlineData("trừ văn bản mật")]
    [InlineData("Bảo mật dữ liệu")]
    [InlineData("mật")]
    public void The_word_alone_is_no_mark(string line) =>
        Assert.Null(PlanFileReader.Read(Encoding.UTF8.GetBytes($"KẾ HOẠCH\n{line}"), "x.txt").Problem);

    [SharedFact]
    public void The_old_Word_file_gets_the_message_for_it() =>
        Assert.Equal(
            PlanFileProblemKind.OldWord,
            PlanFileReader.Read(File.ReadAllBytes(SharedFolder.File("plans/real/02-bacninh-141-kh-ubnd-2025.doc")), "x.doc").Problem!.Kind
        );
}
