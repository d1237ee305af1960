using CchcBot.Kernel.Cards;

namespace CchcBot.Tests.Kernel;

/// <summary>Names by which tasks of the same code are told apart, as short as they may be.</summary>
public sealed class WhichTaskTests
{
    private static readonly ChoosableTask Interior = new("2b", "Rà soát", null, "Phòng Nội chính", "7/KH-VP");

    [Fact]
    public void A_code_of_its_own_is_enough() =>
        Assert.Equal(["2b", "2c"], WhichTask.Names([Interior, Interior with { Code = "2c", Unit = "Trung tâm Công báo và Tin học" }]));

    [Fact]
    public void The_same_task_twice_has_one_name() => Assert.Equal(["2b", "2b"], WhichTask.Names([Interior, Interior with { }]));

    [Fact]
    public void Units_plans_and_parts_are_named_where_they_differ()
    {
        Assert.Equal(["2b (Phòng Nội chính)", "2b (Ban Tiếp công dân)"], WhichTask.Names([Interior, Interior with { Unit = "Ban Tiếp công dân" }]));
        Assert.Equal(["2b (7/KH-VP)", "2b (9/KH-VP)"], WhichTask.Names([Interior, Interior with { Plan = "9/KH-VP" }]));
        Assert.Equal(
            ["2b (kỳ 31/03/2025)", "2b (kỳ 30/06/2025)"],
            WhichTask.Names([Interior with { Part = "kỳ 31/03/2025" }, Interior with { Part = "kỳ 30/06/2025" }]));
        Assert.Equal(
            ["2b (Phòng Nội chính, 7/KH-VP)", "2b (Ban Tiếp công dân, 7/KH-VP)", "2b (Phòng Nội chính, 9/KH-VP)"],
            WhichTask.Names([Interior, Interior with { Unit = "Ban Tiếp công dân" }, Interior with { Plan = "9/KH-VP" }]));
    }
}
