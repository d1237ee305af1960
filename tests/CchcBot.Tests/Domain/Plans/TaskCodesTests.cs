using CchcBot.Domain.Plans;

namespace CchcBot.Tests.Domain.Plans;

public sealed class TaskCodesTests
{
    [Theory]
    [InlineData("II/3/b", "3b")]
    [InlineData("II/3/a, II/3/đ", "3a, 3đ")]
    [InlineData("II/5/c, II/5/c", "5c, 5c-2")]
    [InlineData("III/2/a, V/2/a", "III.2.a, V.2.a")]
    [InlineData("III/1/a, III/2/a, V/2/a, V/2/a", "1a, III.2.a, V.2.a, V.2.a-2")]
    [InlineData("II/6/", "6")]
    [InlineData("II/3.1/a, II/3.2/a", "3.1a, 3.2a")]
    [InlineData("I/1/, II/1/, II/2/", "I.1, II.1, 2")]
    [InlineData("//, //", "1, 2")]
    public void Section_and_letter_make_a_code(string tasks, string expected)
    {
        var parts = tasks.Split(", ").Select(t => t.Split('/')).Select(t => ((string?)t[0], (string?)t[1], (string?)t[2])).ToList();

        Assert.Equal(expected, string.Join(", ", TaskCodes.Assign(parts)));
    }
}
