namespace CchcBot.Tests.Support;

public sealed class SharedFolderTests
{
    [SharedFact]
    public void Holds_the_expected_readings() => Assert.True(File.Exists(SharedFolder.File("plans/golden/units.json")));
}
