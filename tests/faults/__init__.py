"""What disks, power, other hands and the computer itself can do to a file."""
