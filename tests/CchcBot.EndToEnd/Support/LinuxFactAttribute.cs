namespace CchcBot.EndToEnd.Support;

/// <summary>A test that sends signals and looks into /proc.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Needs Linux: signals and /proc.";
        }
    }
}
