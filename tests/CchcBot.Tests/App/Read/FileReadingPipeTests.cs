using System.Text;
using CchcBot.App.Read;
using CchcBot.Documents;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Sheets;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.App.Read;

/// <summary>What the child says is taken over whole, and believed only where a reader could have said it.</summary>
public sealed class FileReadingPipeTests
{
    [Fact]
    public void A_plan_comes_over_whole()
    {
        var plan = FileReading.Read(TestPlans.Bytes(TestPlans.Year2025), "plan.txt", CancellationToken.None);

        Assert.Equal(Json(plan), Json(FileReadingPipe.Parse(Json(plan))!));
        Assert.NotEmpty(FileReadingPipe.Parse(Json(plan))!.Plan!.Tasks);
    }

    [Fact]
    public void Sheets_and_problems_come_over_whole()
    {
        var sheets = new FileReading([new Sheet("Trang \"1\"\n<&>", [new SheetRow(3, [new SheetCell("ấ😀"), new SheetCell("5", true), SheetCell.Nothing])])]);
        var problem = new FileReading(PlanProblem: new PlanFileProblem(PlanFileProblemKind.Classified, "MẬT"));

        Assert.Equal(Json(sheets), Json(FileReadingPipe.Parse(Json(sheets))!));
        Assert.Equal("ấ😀", FileReadingPipe.Parse(Json(sheets))!.Sheets![0].Rows[0][0].Text);
        Assert.Equal(problem, FileReadingPipe.Parse(Json(problem)));
    }

    public static TheoryData<string> Unbelieved =>
    [
        "", "null", "[]", "{}", "{\"sheets\":[]",
        "{\"sheets\":[],\"sheetProblem\":{\"kind\":\"Empty\",\"argument\":null},\"plan\":null,\"planProblem\":null}",
        "{\"sheets\":null,\"sheetProblem\":null,\"plan\":null,\"planProblem\":null}",
        "{\"sheets\":null,\"sheetProblem\":{\"kind\":99,\"argument\":null},\"plan\":null,\"planProblem\":null}",
        "{\"sheets\":null,\"sheetProblem\":{\"kind\":\"Nice\",\"argument\":null},\"plan\":null,\"planProblem\":null}",
        "{\"sheets\":[null],\"sheetProblem\":null,\"plan\":null,\"planProblem\":null}",
        "{\"sheets\":[{\"name\":null,\"rows\":[]}],\"sheetProblem\":null,\"plan\":null,\"planProblem\":null}",
        "{\"sheets\":[{\"name\":\"a\",\"rows\":[{\"line\":0,\"cells\":[]}]}],\"sheetProblem\":null,\"plan\":null,\"planProblem\":null}",
        "{\"sheets\":[{\"name\":\"a\",\"rows\":[{\"line\":2,\"cells\":[]},{\"line\":2,\"cells\":[]}]}],\"sheetProblem\":null,\"plan\":null,\"planProblem\":null}",
        "{\"sheets\":[{\"name\":\"a\",\"rows\":[{\"line\":1,\"cells\":[{\"text\":null,\"isFormula\":false}]}]}],\"sheetProblem\":null,\"plan\":null,\"planProblem\":null}",
    ];

    [Theory]
    [MemberData(nameof(Unbelieved))]
    public void What_no_reader_says_is_not_believed(string json) => Assert.Null(FileReadingPipe.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void More_than_a_reader_may_say_is_not_believed()
    {
        var limits = SheetLimits.Default;
        var cell = new SheetCell("x");
        FileReading[] beyond =
        [
            new([.. Enumerable.Range(0, limits.Sheets + 1).Select(_ => new Sheet("a", []))]),
            new([new Sheet("a", [.. Enumerable.Range(1, limits.Rows + 1).Select(i => new SheetRow(i, [cell]))])]),
            new([new Sheet("a", [new SheetRow(1, [.. Enumerable.Repeat(cell, limits.Columns + 1)])])]),
            new([new Sheet("a", [new SheetRow(1, [new SheetCell(new string('x', limits.CellText + 1))])])]),
            new([new Sheet("a", [.. Enumerable.Range(1, 1_000).Select(i => new SheetRow(i, [new SheetCell(new string('x', 3_000))]))])]),
            new(SheetProblem: new SheetProblem(SheetProblemKind.Empty, new string('x', 2_000))),
        ];

        Assert.All(beyond, reading => Assert.Null(FileReadingPipe.Parse(Json(reading))));
    }

    private static byte[] Json(FileReading reading)
    {
        using var pipe = new MemoryStream();
        FileReadingPipe.Write(pipe, reading);
        return pipe.ToArray();
    }
}
