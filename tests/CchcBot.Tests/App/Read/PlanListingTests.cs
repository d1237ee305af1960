using CchcBot.App.Read;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.App.Read;

/// <summary>A plan as "read plan" prints it for people.</summary>
public sealed class PlanListingTests
{
    [Fact]
    public void Each_deadline_of_a_task_is_printed()
    {
        var words = TestPlans.Listed(
        [
            (1, "a", "Kiểm tra công vụ", TestOffice.Interior, "Quý I ban hành kế hoạch; hằng tháng báo cáo; trước ngày 15/11/2025 kết luận"),
            (1, "b", "Rà soát quy trình", TestOffice.Interior, "Quý II/2025"),
        ]);
        using var output = new StringWriter();

        PlanListing.Write(PlanText.Read(TestPlans.Bytes(words), "plan.txt"), output);

        var lines = output.ToString().Split('\n').Select(l => l.TrimEnd()).ToList();
        Assert.Equal(
            ["· quý, hạn 31/03/2025: ban hành kế hoạch", "· định kỳ hằng tháng, lần cuối 31/12/2025: báo cáo", "· ngày, hạn 14/11/2025: kết luận"],
            lines.Where(l => l.TrimStart().StartsWith('·')).Select(l => l.Trim()));
    }
}
