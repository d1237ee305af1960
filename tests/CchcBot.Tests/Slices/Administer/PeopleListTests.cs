using System.Text;
using CchcBot.Documents.Sheets;
using CchcBot.Domain.Text;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Administer;

/// <summary>Lists of people as offices keep them.</summary>
public sealed class PeopleListTests
{
    private const string Office = "Văn phòng UBND tỉnh Sao Mai";

    [Theory]
    [InlineData("STT;Đơn vị;Họ và tên;Chức vụ;Email\n1;Phòng Nội chính;Lê Văn A;Trưởng phòng;a@x.gov.vn")]
    [InlineData("Thư điện tử công vụ,Chức danh,Họ tên,Phòng/Ban\na@x.gov.vn,Trưởng phòng,Lê Văn A,Phòng Nội chính")]
    [InlineData("STT\tHO VA TEN\tDON VI CONG TAC\tCHUC VU\tDIA CHI EMAIL\n1\tLê Văn A\tPhòng Nội chính\tTruong phong\tA@X.gov.vn")]
    [InlineData("Name;Unit;Position;E-mail\nLê Văn A;Phòng Nội chính;Head;a@x.gov.vn")]
    [InlineData("DANH SÁCH CÁN BỘ\nHọ đệm;Tên;Đơn vị;Chức vụ;Tài khoản (UPN)\nLê Văn;A;Phòng Nội chính;Trưởng phòng;a@x.gov.vn")]
    [InlineData("Họ và tên;Email;Chức vụ;Số điện thoại\nI. Phòng Nội chính (02 người);;;\nLê Văn A;a@x.gov.vn;Trưởng phòng;0912")]
    [InlineData("Họ và tên;Email;Chức vụ\nLê Văn A;a@x.gov.vn;Trưởng phòng Nội chính")]
    public void The_same_row_is_read_however_the_list_is_built(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Problems);
        var row = Assert.Single(reading.Rows);
        Assert.Equal(
            ("Phòng Nội chính", "Lê Văn A", "a@x.gov.vn", Roles.Head | Roles.Member, true),
            (row.Unit, row.Name, row.Mail, row.Roles, row.IsPostKnown)
        );
    }

    [Fact]
    public void A_unit_merged_over_its_people_is_each_of_theirs()
    {
        static string Cell(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
        var file = SampleXlsx.Of(
            $"<sheetData><row r=\"1\">{Cell("A1", "Đơn vị")}{Cell("B1", "Họ tên")}{Cell("C1", "Email")}</row><row r=\"2\">{Cell("A2", "Phòng Nội chính")}{Cell("B2", "An")}{Cell("C2", "an@x.vn")}</row>"
            + $"<row r=\"3\">{Cell("B3", "Bình")}{Cell("C3", "b@x.vn")}</row></sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>");
        var reading = PeopleList.Read(SheetFile.Read(file, "x.xlsx").Sheets, Office, []);
        Assert.Equal([("An", "Phòng Nội chính"), ("Bình", "Phòng Nội chính")], reading!.Rows.Select(r => (r.Name, r.Unit)));
    }

    [Fact]
    public void A_row_with_an_error_is_flagged_and_hidden_ones_are_named()
    {
        static string Row(int line, string mail, string type = "inlineStr", string more = "") =>
            $"<row r=\"{line}\"{more}><c r=\"A{line}\" t=\"inlineStr\"><is><t>Phòng Nội chính</t></is></c><c r=\"B{line}\" t=\"inlineStr\"><is><t>Họ Tên {line}</t></is></c>"
            + (type == "e" ? $"<c r=\"C{line}\" t=\"e\"><v>{mail}</v></c></row>" : $"<c r=\"C{line}\" t=\"inlineStr\"><is><t>{mail}</t></is></c></row>");
        var file = SampleXlsx.Of(
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Đơn vị</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Họ tên</t></is></c>"
            + "<c r=\"C1\" t=\"inlineStr\"><is><t>Email</t></is></c></row>"
            + Row(2, "a@x.vn_x000D_") + Row(3, "#NAME?", "e") + Row(4, "b@x.vn", more: " hidden=\"1\"") + "</sheetData>");
        var reading = PeopleList.Read(SheetFile.Read(file, "x.xlsx").Sheets, Office, [])!;
        Assert.Equal(["a@x.vn", "b@x.vn"], reading.Rows.Select(r => r.Mail));
        Assert.Equal([new RowProblem(3, RowProblemKind.Error)], reading.Problems);
        Assert.Equal([4], reading.Hidden);
    }

    [Theory]
    [InlineData("Trưởng phòng", "", "HeadMember")]
    [InlineData("Q. Trưởng phòng", "", "HeadMember")]
    [InlineData("Phó Trưởng phòng", "", "Member")]
    [InlineData("P. Trưởng phòng phụ trách phòng", "", "HeadMember")]
    [InlineData("Giám đốc Trung tâm", "", "HeadMember")]
    [InlineData("Phó Giám đốc", "", "Member")]
    [InlineData("Chuyên viên chính", "", "Member")]
    [InlineData("Kế toán trưởng", "", "Member")]
    [InlineData("Chuyên viên (kiêm quản trị viên)", "", "AdministratorMember")]
    [InlineData("Trưởng phòng", "Quản trị viên", "AdministratorHeadMember")]
    [InlineData("", "viewer", "Viewer")]
    [InlineData("", "", "Member")]
    [InlineData("Chuyên gia vũ trụ học thâm niên bậc cao", "", "Member")]
    public void A_post_in_a_unit_gives_its_roles(string title, string role, string expected)
    {
        var row = Assert.Single(Read($"Đơn vị;Họ tên;Email;Chức vụ;Vai trò\nPhòng A;An;an@x.vn;{title};{role}").Rows);
        Assert.Equal(expected, Spelled(row.Roles));
    }

    [Theory]
    [InlineData("Lãnh đạo Văn phòng", "Chánh Văn phòng", "Leader")]
    [InlineData("Ban Giám đốc", "Phó Giám đốc", "Leader")]
    [InlineData("Văn phòng UBND tỉnh Sao Mai", "Phó Chánh Văn phòng", "Leader")]
    [InlineData("", "Chánh Văn phòng", "Leader")]
    [InlineData("", "quản trị viên", "Administrator")]
    [InlineData("Văn phòng Sở", "Chánh Văn phòng", "HeadMember")]
    [InlineData("Thanh tra Sở", "Chánh Thanh tra", "HeadMember")]
    public void Whose_chief_somebody_is_the_unit_says(string unit, string title, string expected)
    {
        var row = Assert.Single(Read($"Đơn vị;Họ tên;Email;Chức vụ\n{unit};An;an@x.vn;{title}").Rows);
        Assert.Equal(expected, Spelled(row.Roles));
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_named_with_their_line_and_why()
    {
        var reading = Read(
            "Đơn vị;Họ tên;Email;Chức vụ\nPhòng A;An;;Trưởng phòng\nPhòng A;Bình;bình@x.vn;\nPhòng A;;c@x.vn;\n;Dung;d@x.vn;Chuyên viên\nCác phòng;Em;e@x.vn;\n"
                + "Phòng A;Giang;g@x.vn;Trưởng phòng\nPhòng A;Hà;h@x.vn;Trưởng phòng\nPhòng B;Giang;G@x.vn;\nPhòng A;"
                + new string('x', 300)
                + ";i@x.vn;\nĐơn vị;Họ tên;Email;Chức vụ\nPhòng A;K;k@x.vn;"
        );
        Assert.Equal(
            [
                (2, RowProblemKind.NoMail, null),
                (3, RowProblemKind.BadMail, "bình@x.vn"),
                (4, RowProblemKind.NoName, null),
                (5, RowProblemKind.NoUnit, null),
                (6, RowProblemKind.CollectiveUnit, "Các phòng"),
                (8, RowProblemKind.SecondHead, "7"),
                (9, RowProblemKind.Repeated, "7"),
                (10, RowProblemKind.TooLong, null),
            ],
            reading.Problems.Select(p => (p.Line, p.Kind, p.Argument)));
        Assert.Equal(["g@x.vn", "k@x.vn"], reading.Rows.Select(r => r.Mail));
        Assert.All(Enum.GetValues<RowProblemKind>(), kind => Assert.NotEmpty(PeopleTexts.Problem(kind).In(TextLanguage.En, "x")));
    }

    [Fact]
    public void A_formula_is_reported_and_not_believed()
    {
        var file = SampleXlsx.Of(
            "<sheetData><row r=\"1\"><c t=\"str\"><v>Đơn vị</v></c><c t=\"str\"><v>Họ tên</v></c><c t=\"str\"><v>Email</v></c></row>"
            + "<row r=\"2\"><c t=\"str\"><v>Phòng A</v></c><c t=\"str\"><v>An</v></c><c t=\"str\"><f>LOWER(\"A@X.VN\")</f><v>a@x.vn</v></c></row></sheetData>");
        var reading = PeopleList.Read(SheetFile.Read(file, "x.xlsx").Sheets, Office, [])!;
        Assert.Equal([(2, RowProblemKind.Formula)], reading.Problems.Select(p => (p.Line, p.Kind)));
        Assert.Empty(reading.Rows);
    }

    [Theory]
    [InlineData("a;b;c\n1;2;3")]
    [InlineData("Nhiệm vụ;Đơn vị chủ trì;Thời gian\nx;Phòng A;Quý I")]
    [InlineData("email")]
    public void What_is_no_list_of_people_is_not_taken_for_one(string text) =>
        Assert.Null(PeopleList.Read(SheetFile.Read(Encoding.UTF8.GetBytes(text), "x.csv").Sheets, Office, []));

    private static PeopleReading Read(string text) =>
        PeopleList.Read(SheetFile.Read(Encoding.UTF8.GetBytes(text), "x.csv").Sheets, Office, [new Unit("phong-noi-chinh", "Phòng Nội chính", [])])
        ?? throw new InvalidOperationException("no list");

    private static string Spelled(Roles roles) =>
        string.Concat(new[] { Roles.Administrator, Roles.Leader, Roles.Head, Roles.Member, Roles.Viewer }.Where(r => roles.HasFlag(r)));
}
